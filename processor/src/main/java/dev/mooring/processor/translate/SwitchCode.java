package dev.mooring.processor.translate;

import static dev.mooring.processor.bytecode.Descriptors.element;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import dev.mooring.processor.bytecode.Code;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Translates switches over enums, texts and ints into comparisons, one after the other. */
final class SwitchCode {
  private final ExpressionCode to;

  SwitchCode(ExpressionCode to) {
    this.to = to;
  }

  TypeMirror expression(SwitchExpressionTree tree) {
    TypeMirror type = null;
    for (CaseTree each : tree.getCases()) {
      if (each.getBody() instanceof ExpressionTree value) {
        TypeMirror one = to.typeOf(value);
        type = type == null ? one : to.types.common(type, one);
      } else if (!(each.getBody() instanceof ThrowTree)) {
        throw new Untranslatable("yield");
      }
    }
    if (type == null) {
      throw new Untranslatable("switch");
    }
    Label end = new Label();
    List<Label> starts = dispatch(tree.getExpression(), tree.getCases(), null);
    for (int i = 0; i < starts.size(); i++) {
      to.code.visitLabel(starts.get(i));
      Tree body = tree.getCases().get(i).getBody();
      if (body instanceof ExpressionTree value) {
        to.push(value, type);
        to.code.visitJumpInsn(Opcodes.GOTO, end);
      } else {
        to.push(((ThrowTree) body).getExpression());
        to.code.visitInsn(Opcodes.ATHROW);
      }
    }
    to.code.visitLabel(end);
    return type;
  }

  void statement(SwitchTree tree, StatementCode statements) {
    Label end = new Label();
    List<Label> starts = dispatch(tree.getExpression(), tree.getCases(), end);
    statements.breakable(
        end,
        () -> {
          for (int i = 0; i < starts.size(); i++) {
            CaseTree each = tree.getCases().get(i);
            to.code.visitLabel(starts.get(i));
            if (each.getStatements() != null) {
              for (StatementTree statement : each.getStatements()) {
                statements.write(statement);
              }
            } else {
              if (each.getBody() instanceof StatementTree statement) {
                statements.write(statement);
              } else if (each.getBody() instanceof ExpressionTree value) {
                statements.effect(value);
              } else {
                throw new Untranslatable("case");
              }
              to.code.visitJumpInsn(Opcodes.GOTO, end);
            }
          }
        });
    to.code.visitLabel(end);
  }

  /** Compares the value with the labels and jumps; a value that none names leaves. */
  private List<Label> dispatch(
      ExpressionTree selector, List<? extends CaseTree> cases, @Nullable Label none) {
    MethodVisitor code = to.code;
    TypeMirror type = to.typeOf(selector);
    boolean isEnum = to.types.isEnum(type);
    boolean isText = to.types.isString(type);
    if (!isEnum && !isText && !BodyTypes.isInt(to.types.primitiveOf(type).getKind())) {
      throw new Untranslatable("switch");
    }
    TypeMirror compared = isEnum || isText ? type : to.types.integer();
    to.push(selector, compared);
    int slot = to.scope.declare(" switch", compared).slot();
    code.visitVarInsn(to.types.asm(compared).getOpcode(Opcodes.ISTORE), slot);
    if (isEnum || isText) {
      code.visitVarInsn(Opcodes.ALOAD, slot);
      code.visitMethodInsn(
          Opcodes.INVOKEVIRTUAL, "java/lang/Object", "getClass", "()Ljava/lang/Class;", false);
      code.visitInsn(Opcodes.POP);
    }
    List<Label> starts = new ArrayList<>();
    Label otherwise = none;
    for (CaseTree each : cases) {
      Label start = new Label();
      starts.add(start);
      if (isDefault(each)) {
        otherwise = start;
        continue;
      }
      for (ExpressionTree label : each.getExpressions()) {
        code.visitVarInsn(to.types.asm(compared).getOpcode(Opcodes.ILOAD), slot);
        label(label, compared, isEnum);
        if (isText) {
          code.visitMethodInsn(
              Opcodes.INVOKEVIRTUAL, "java/lang/String", "equals", "(Ljava/lang/Object;)Z", false);
        }
        code.visitJumpInsn(
            isText ? Opcodes.IFNE : isEnum ? Opcodes.IF_ACMPEQ : Opcodes.IF_ICMPEQ, start);
      }
    }
    if (otherwise == null) {
      Code.refuse(code, to.types.descriptors.internalName(to.scope.owner), "switch");
    } else {
      code.visitJumpInsn(Opcodes.GOTO, otherwise);
    }
    return starts;
  }

  private void label(ExpressionTree label, TypeMirror compared, boolean isEnum) {
    if (!isEnum) {
      if (to.typeOf(label).getKind() == TypeKind.NULL) {
        throw new Untranslatable("case null");
      }
      to.push(label, compared);
      return;
    }
    VariableElement constant =
        label instanceof IdentifierTree name
            ? to.scope.names.field(element(compared), name.getName().toString())
            : null;
    if (constant == null) {
      throw new Untranslatable("case");
    }
    to.code.visitFieldInsn(
        Opcodes.GETSTATIC,
        to.types.internalName(compared),
        constant.getSimpleName().toString(),
        to.types.descriptors.of(compared));
  }

  /** Patterns have no expressions either, but their text begins with {@code case}. */
  private static boolean isDefault(CaseTree tree) {
    if (!tree.getExpressions().isEmpty()) {
      return false;
    }
    if (!tree.toString().strip().startsWith("default")) {
      throw new Untranslatable("pattern");
    }
    return true;
  }
}
