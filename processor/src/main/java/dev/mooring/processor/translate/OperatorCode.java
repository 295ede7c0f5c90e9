package dev.mooring.processor.translate;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import dev.mooring.processor.bytecode.Descriptors;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Translates operators: logic, comparison, arithmetic and bits of int and long, and concatenation.
 */
final class OperatorCode {
  private static final String BUILDER = "java/lang/StringBuilder";

  private OperatorCode() {}

  static TypeMirror unary(ExpressionCode to, UnaryTree tree) {
    MethodVisitor code = to.code;
    switch (tree.getKind()) {
      case LOGICAL_COMPLEMENT -> {
        to.push(tree.getExpression(), to.types.bool());
        code.visitInsn(Opcodes.ICONST_1);
        code.visitInsn(Opcodes.IXOR);
        return to.types.bool();
      }
      case UNARY_MINUS -> {
        TypeMirror type = promoted(to, to.typeOf(tree.getExpression()));
        to.push(tree.getExpression(), type);
        code.visitInsn(to.types.asm(type).getOpcode(Opcodes.INEG));
        return type;
      }
      case POSTFIX_INCREMENT, POSTFIX_DECREMENT, PREFIX_INCREMENT, PREFIX_DECREMENT -> {
        return step(to, tree);
      }
      default -> throw new Untranslatable(tree.getKind().toString());
    }
  }

  private static TypeMirror step(ExpressionCode to, UnaryTree tree) {
    BodyScope.Local local =
        tree.getExpression() instanceof IdentifierTree name
            ? to.scope.local(name.getName().toString())
            : null;
    if (local == null || local.type().getKind() != TypeKind.INT) {
      throw new Untranslatable("step");
    }
    Tree.Kind kind = tree.getKind();
    int by = kind == Tree.Kind.POSTFIX_INCREMENT || kind == Tree.Kind.PREFIX_INCREMENT ? 1 : -1;
    boolean first = kind == Tree.Kind.PREFIX_INCREMENT || kind == Tree.Kind.PREFIX_DECREMENT;
    if (first) {
      to.code.visitIincInsn(local.slot(), by);
    }
    to.code.visitVarInsn(Opcodes.ILOAD, local.slot());
    if (!first) {
      to.code.visitIincInsn(local.slot(), by);
    }
    return to.types.integer();
  }

  static TypeMirror binary(ExpressionCode to, BinaryTree tree) {
    ExpressionTree left = tree.getLeftOperand();
    ExpressionTree right = tree.getRightOperand();
    Tree.Kind kind = tree.getKind();
    switch (kind) {
      case CONDITIONAL_AND, CONDITIONAL_OR -> {
        return shortcut(to, tree);
      }
      case EQUAL_TO, NOT_EQUAL_TO -> {
        return equality(to, tree);
      }
      case LESS_THAN, GREATER_THAN, LESS_THAN_EQUAL, GREATER_THAN_EQUAL -> {
        TypeMirror type = promoted(to, to.typeOf(left), to.typeOf(right));
        to.push(left, type);
        to.push(right, type);
        compare(to, type, kind);
        return to.types.bool();
      }
      default -> {
        return arithmetic(to, kind, left, right);
      }
    }
  }

  /** What {@code a op= b} stores in the variable but for the conversion to its type. */
  static TypeMirror compound(ExpressionCode to, CompoundAssignmentTree tree) {
    Tree.Kind kind =
        switch (tree.getKind()) {
          case PLUS_ASSIGNMENT -> Tree.Kind.PLUS;
          case MINUS_ASSIGNMENT -> Tree.Kind.MINUS;
          case MULTIPLY_ASSIGNMENT -> Tree.Kind.MULTIPLY;
          case DIVIDE_ASSIGNMENT -> Tree.Kind.DIVIDE;
          case REMAINDER_ASSIGNMENT -> Tree.Kind.REMAINDER;
          case AND_ASSIGNMENT -> Tree.Kind.AND;
          case OR_ASSIGNMENT -> Tree.Kind.OR;
          case XOR_ASSIGNMENT -> Tree.Kind.XOR;
          case LEFT_SHIFT_ASSIGNMENT -> Tree.Kind.LEFT_SHIFT;
          case RIGHT_SHIFT_ASSIGNMENT -> Tree.Kind.RIGHT_SHIFT;
          case UNSIGNED_RIGHT_SHIFT_ASSIGNMENT -> Tree.Kind.UNSIGNED_RIGHT_SHIFT;
          default -> throw new Untranslatable(tree.getKind().toString());
        };
    return arithmetic(to, kind, tree.getVariable(), tree.getExpression());
  }

  private static TypeMirror arithmetic(
      ExpressionCode to, Tree.Kind kind, ExpressionTree left, ExpressionTree right) {
    TypeMirror first = to.typeOf(left);
    TypeMirror second = to.typeOf(right);
    if (kind == Tree.Kind.PLUS && (to.types.isString(first) || to.types.isString(second))) {
      return concatenation(to, left, right);
    }
    int opcode = opcode(kind);
    if (opcode == Opcodes.ISHL || opcode == Opcodes.ISHR || opcode == Opcodes.IUSHR) {
      TypeMirror type = promoted(to, first);
      to.push(left, type);
      TypeMirror distance = promoted(to, second);
      to.push(right, distance);
      to.types.cast(distance, to.types.integer(), to.code);
      to.code.visitInsn(to.types.asm(type).getOpcode(opcode));
      return type;
    }
    boolean logic =
        to.types.primitiveOf(first).getKind() == TypeKind.BOOLEAN
            && (opcode == Opcodes.IAND || opcode == Opcodes.IOR || opcode == Opcodes.IXOR);
    TypeMirror type = logic ? to.types.bool() : promoted(to, first, second);
    to.push(left, type);
    to.push(right, type);
    to.code.visitInsn(to.types.asm(type).getOpcode(opcode));
    return type;
  }

  private static TypeMirror shortcut(ExpressionCode to, BinaryTree tree) {
    boolean and = tree.getKind() == Tree.Kind.CONDITIONAL_AND;
    Label decided = new Label();
    Label end = new Label();
    to.push(tree.getLeftOperand(), to.types.bool());
    to.code.visitJumpInsn(and ? Opcodes.IFEQ : Opcodes.IFNE, decided);
    to.push(tree.getRightOperand(), to.types.bool());
    to.code.visitJumpInsn(Opcodes.GOTO, end);
    to.code.visitLabel(decided);
    to.code.visitInsn(and ? Opcodes.ICONST_0 : Opcodes.ICONST_1);
    to.code.visitLabel(end);
    return to.types.bool();
  }

  private static TypeMirror equality(ExpressionCode to, BinaryTree tree) {
    TypeMirror left = to.typeOf(tree.getLeftOperand());
    TypeMirror right = to.typeOf(tree.getRightOperand());
    boolean nulls = left.getKind() == TypeKind.NULL || right.getKind() == TypeKind.NULL;
    if (left.getKind().isPrimitive() || right.getKind().isPrimitive()) {
      boolean truth = left.getKind() == TypeKind.BOOLEAN || right.getKind() == TypeKind.BOOLEAN;
      TypeMirror type = truth ? to.types.bool() : promoted(to, left, right);
      to.push(tree.getLeftOperand(), type);
      to.push(tree.getRightOperand(), type);
      compare(to, type, tree.getKind());
    } else if (nulls || to.types.isEnum(left) || to.types.isEnum(right)) {
      to.push(tree.getLeftOperand());
      to.push(tree.getRightOperand());
      truth(to, tree.getKind() == Tree.Kind.EQUAL_TO ? Opcodes.IF_ACMPEQ : Opcodes.IF_ACMPNE);
    } else {
      throw new Untranslatable("identity");
    }
    return to.types.bool();
  }

  private static void compare(ExpressionCode to, TypeMirror type, Tree.Kind kind) {
    boolean isLong = type.getKind() == TypeKind.LONG;
    if (isLong) {
      to.code.visitInsn(Opcodes.LCMP);
    }
    int jump =
        switch (kind) {
          case EQUAL_TO -> Opcodes.IFEQ;
          case NOT_EQUAL_TO -> Opcodes.IFNE;
          case LESS_THAN -> Opcodes.IFLT;
          case GREATER_THAN_EQUAL -> Opcodes.IFGE;
          case GREATER_THAN -> Opcodes.IFGT;
          default -> Opcodes.IFLE;
        };
    truth(to, isLong ? jump : jump + (Opcodes.IF_ICMPEQ - Opcodes.IFEQ));
  }

  private static void truth(ExpressionCode to, int jump) {
    Label yes = new Label();
    Label end = new Label();
    to.code.visitJumpInsn(jump, yes);
    to.code.visitInsn(Opcodes.ICONST_0);
    to.code.visitJumpInsn(Opcodes.GOTO, end);
    to.code.visitLabel(yes);
    to.code.visitInsn(Opcodes.ICONST_1);
    to.code.visitLabel(end);
  }

  private static int opcode(Tree.Kind kind) {
    return switch (kind) {
      case PLUS -> Opcodes.IADD;
      case MINUS -> Opcodes.ISUB;
      case MULTIPLY -> Opcodes.IMUL;
      case DIVIDE -> Opcodes.IDIV;
      case REMAINDER -> Opcodes.IREM;
      case AND -> Opcodes.IAND;
      case OR -> Opcodes.IOR;
      case XOR -> Opcodes.IXOR;
      case LEFT_SHIFT -> Opcodes.ISHL;
      case RIGHT_SHIFT -> Opcodes.ISHR;
      case UNSIGNED_RIGHT_SHIFT -> Opcodes.IUSHR;
      default -> throw new Untranslatable(kind.toString());
    };
  }

  private static TypeMirror concatenation(
      ExpressionCode to, ExpressionTree left, ExpressionTree right) {
    MethodVisitor code = to.code;
    code.visitTypeInsn(Opcodes.NEW, BUILDER);
    code.visitInsn(Opcodes.DUP);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, BUILDER, "<init>", "()V", false);
    append(to, left);
    append(to, right);
    code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, BUILDER, "toString", "()Ljava/lang/String;", false);
    return to.types.string();
  }

  private static void append(ExpressionCode to, ExpressionTree operand) {
    TypeMirror type = to.push(operand);
    if (!isPrinted(to, type)) {
      throw new Untranslatable("text of " + type);
    }
    String descriptor = to.types.descriptors.of(type);
    String parameter =
        switch (descriptor) {
          case "B", "S" -> "I";
          case "Ljava/lang/String;" -> descriptor;
          default ->
              Type.getType(descriptor).getSort() == Type.OBJECT ? "Ljava/lang/Object;" : descriptor;
        };
    to.code.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL, BUILDER, "append", "(" + parameter + ")L" + BUILDER + ";", false);
  }

  /** Whether the text of such a value is the same as when the application runs. */
  static boolean isPrinted(ExpressionCode to, TypeMirror type) {
    return to.types.isString(type)
        || to.types.isPrimitiveOrBox(type)
        || (to.types.isEnum(type) && to.bodies.printsNames(Descriptors.element(type)));
  }

  /** Binary numeric promotion, to int or long. */
  private static TypeMirror promoted(ExpressionCode to, TypeMirror... operands) {
    boolean isLong = false;
    for (TypeMirror operand : operands) {
      TypeKind kind = to.types.primitiveOf(operand).getKind();
      if (kind == TypeKind.LONG) {
        isLong = true;
      } else if (!BodyTypes.isInt(kind)) {
        throw new Untranslatable("floating point");
      }
    }
    return isLong ? to.types.types.getPrimitiveType(TypeKind.LONG) : to.types.integer();
  }
}
