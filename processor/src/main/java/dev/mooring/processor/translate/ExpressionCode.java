package dev.mooring.processor.translate;

import static dev.mooring.processor.bytecode.Descriptors.element;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import dev.mooring.processor.bytecode.AccessFlags;
import dev.mooring.processor.bytecode.Code;
import dev.mooring.processor.bytecode.Descriptors;
import dev.mooring.processor.bytecode.Primitives;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Translates expressions into the same code that the compiler will write, as far as they cannot
 * have effects outside the model; throws {@link Untranslatable} for the rest.
 */
final class ExpressionCode {
  private static final MethodVisitor NOWHERE = new MethodVisitor(Opcodes.ASM9) {};

  final BodyScope scope;
  final BodyTypes types;
  final Bodies bodies;
  private final SafeCalls safe;
  private final CallCode calls;
  private final SwitchCode switches;
  private final IdentityHashMap<Tree, TypeMirror> known = new IdentityHashMap<>();
  MethodVisitor code;

  ExpressionCode(
      BodyScope scope, BodyTypes types, Bodies bodies, SafeCalls safe, MethodVisitor code) {
    this.scope = scope;
    this.types = types;
    this.bodies = bodies;
    this.safe = safe;
    this.code = code;
    this.calls = new CallCode(this, bodies, safe);
    this.switches = new SwitchCode(this);
  }

  /** The type of the expression, without its code. */
  TypeMirror typeOf(ExpressionTree tree) {
    TypeMirror type = known.get(tree);
    if (type == null) {
      MethodVisitor before = code;
      code = NOWHERE;
      try {
        type = push(tree);
      } finally {
        code = before;
      }
      known.put(tree, type);
    }
    return type;
  }

  /** Pushes the value of the expression, converted to the type. */
  void push(ExpressionTree tree, TypeMirror target) {
    if (tree instanceof NewArrayTree array && array.getType() == null) {
      newArray(array, target);
    } else if (isFunction(tree)) {
      function(target);
    } else {
      types.convert(push(tree), target, code);
    }
  }

  /** Whether only the target says the type of the expression. */
  static boolean isFunction(ExpressionTree tree) {
    return tree instanceof LambdaExpressionTree || tree instanceof MemberReferenceTree;
  }

  /** What a function does is not told; code that only keeps it need not know. */
  private void function(TypeMirror target) {
    if (!types.isFunction(target)) {
      throw new Untranslatable("function");
    }
    Code.unknownFunction(
        code,
        types.internalName(target),
        types.descriptors.internalName(scope.owner),
        scope.memberName());
  }

  /** Pushes the value of the expression, and says its type. */
  TypeMirror push(ExpressionTree tree) {
    if (tree instanceof LiteralTree literal) {
      return constant(literal.getValue());
    } else if (tree instanceof ParenthesizedTree parenthesized) {
      return push(parenthesized.getExpression());
    } else if (tree instanceof IdentifierTree identifier) {
      return identifier(identifier.getName().toString());
    } else if (tree instanceof MemberSelectTree select) {
      return select(select);
    } else if (tree instanceof MethodInvocationTree call) {
      return calls.call(call);
    } else if (tree instanceof NewClassTree creation) {
      return calls.create(creation);
    } else if (tree instanceof NewArrayTree array && array.getType() != null) {
      TypeMirror type = types.types.getArrayType(scope.type(array.getType()));
      newArray(array, type);
      return type;
    } else if (tree instanceof TypeCastTree cast) {
      TypeMirror type = scope.type(cast.getType());
      types.cast(push(cast.getExpression()), type, code);
      return type;
    } else if (tree instanceof InstanceOfTree test && test.getPattern() == null) {
      push(test.getExpression());
      code.visitTypeInsn(Opcodes.INSTANCEOF, types.internalName(scope.type(test.getType())));
      return types.bool();
    } else if (tree instanceof ConditionalExpressionTree conditional) {
      return conditional(conditional);
    } else if (tree instanceof BinaryTree binary) {
      return OperatorCode.binary(this, binary);
    } else if (tree instanceof UnaryTree unary) {
      return OperatorCode.unary(this, unary);
    } else if (tree instanceof ArrayAccessTree access) {
      TypeMirror array = push(access.getExpression());
      if (!(array instanceof ArrayType type)) {
        throw new Untranslatable("array");
      }
      push(access.getIndex(), types.integer());
      code.visitInsn(types.asm(type.getComponentType()).getOpcode(Opcodes.IALOAD));
      return type.getComponentType();
    } else if (tree instanceof SwitchExpressionTree choice) {
      return switches.expression(choice);
    }
    throw new Untranslatable(tree.getKind().toString());
  }

  /** Pushes a literal or a constant's value. */
  TypeMirror constant(@Nullable Object value) {
    if (value == null) {
      code.visitInsn(Opcodes.ACONST_NULL);
      return types.types.getNullType();
    } else if (value instanceof String text) {
      code.visitLdcInsn(text);
      return types.string();
    }
    String primitive = Objects.requireNonNull(Primitives.of(value));
    Primitives.push(code, value, primitive);
    return types.primitive(primitive);
  }

  private TypeMirror identifier(String name) {
    if (name.equals("this") && !scope.isStatic) {
      code.visitVarInsn(Opcodes.ALOAD, 0);
      return scope.owner.asType();
    }
    BodyScope.Local local = scope.local(name);
    if (local != null) {
      code.visitVarInsn(types.asm(local.type()).getOpcode(Opcodes.ILOAD), local.slot());
      return local.type();
    }
    VariableElement field = scope.names.field(name);
    if (field == null) {
      throw new Untranslatable(name);
    }
    if (field.getConstantValue() == null && !AccessFlags.isStatic(field)) {
      if (scope.isStatic || !types.inherits(scope.owner, Descriptors.owner(field))) {
        throw new Untranslatable("field of the class around");
      }
      code.visitVarInsn(Opcodes.ALOAD, 0);
      return field(field, scope.owner.asType());
    }
    return field(field, null);
  }

  private TypeMirror select(MemberSelectTree select) {
    String name = select.getIdentifier().toString();
    if (name.equals("class")) {
      return calls.classLiteral(scope.type(select.getExpression()));
    }
    TypeElement owner = typeNamed(select.getExpression());
    if (owner != null) {
      VariableElement field = scope.names.field(owner, name);
      if (field == null || !AccessFlags.isStatic(field)) {
        throw new Untranslatable("member " + name);
      }
      return field(field, null);
    }
    TypeMirror receiver = push(select.getExpression());
    if (receiver.getKind() == TypeKind.ARRAY && name.equals("length")) {
      code.visitInsn(Opcodes.ARRAYLENGTH);
      return types.integer();
    }
    VariableElement field = scope.names.field(element(types.declared(receiver, code)), name);
    if (field == null || AccessFlags.isStatic(field)) {
      throw new Untranslatable("member " + name);
    }
    return field(field, receiver);
  }

  /** The type that the tree names where a value could stand; null if it is a value. */
  @Nullable TypeElement typeNamed(Tree tree) {
    String name = BodyScope.qualifiedName(tree);
    if (name == null) {
      return null;
    }
    int dot = name.indexOf('.');
    String first = dot < 0 ? name : name.substring(0, dot);
    if (first.equals("this")
        || first.equals("super")
        || scope.local(first) != null
        || scope.names.field(first) != null) {
      return null;
    }
    TypeElement type = scope.typeNamed(name);
    if (type == null && dot < 0) {
      throw new Untranslatable(name);
    }
    return type;
  }

  private TypeMirror field(VariableElement field, @Nullable TypeMirror receiver) {
    if (field.getConstantValue() != null && receiver == null) {
      return constant(field.getConstantValue());
    }
    TypeElement owner = Descriptors.owner(field);
    String name = field.getSimpleName().toString();
    boolean enumConstant = field.getKind() == ElementKind.ENUM_CONSTANT;
    if (!enumConstant && !(bodies.holds(field) && safe.mayUse(owner, name))) {
      throw new Untranslatable("field " + name);
    }
    code.visitFieldInsn(
        AccessFlags.isStatic(field) ? Opcodes.GETSTATIC : Opcodes.GETFIELD,
        types.descriptors.internalName(owner),
        name,
        types.descriptors.of(field.asType()));
    return receiver == null ? field.asType() : types.memberType(receiver, field);
  }

  private TypeMirror conditional(ConditionalExpressionTree tree) {
    TypeMirror type =
        types.common(typeOf(tree.getTrueExpression()), typeOf(tree.getFalseExpression()));
    Label otherwise = new Label();
    Label end = new Label();
    push(tree.getCondition(), types.bool());
    code.visitJumpInsn(Opcodes.IFEQ, otherwise);
    push(tree.getTrueExpression(), type);
    code.visitJumpInsn(Opcodes.GOTO, end);
    code.visitLabel(otherwise);
    push(tree.getFalseExpression(), type);
    code.visitLabel(end);
    return type;
  }

  private void newArray(NewArrayTree tree, TypeMirror target) {
    List<? extends ExpressionTree> values = tree.getInitializers();
    if (values == null || !(target instanceof ArrayType array) || !tree.getDimensions().isEmpty()) {
      throw new Untranslatable("array");
    }
    types.newArray(array.getComponentType(), values.size(), code);
    for (int i = 0; i < values.size(); i++) {
      code.visitInsn(Opcodes.DUP);
      Code.integer(code, i);
      push(values.get(i), array.getComponentType());
      code.visitInsn(
          Type.getType(types.descriptors.of(array.getComponentType())).getOpcode(Opcodes.IASTORE));
    }
  }
}
