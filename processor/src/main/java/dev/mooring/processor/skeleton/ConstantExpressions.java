package dev.mooring.processor.skeleton;

import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates the expressions that need no code to run: literals, constants, class literals, enum
 * constants.
 */
final class ConstantExpressions {
  private final NameResolver names;
  private final Descriptors descriptors;
  private final SkeletonTypes skeletons;

  ConstantExpressions(NameResolver names, Descriptors descriptors, SkeletonTypes skeletons) {
    this.names = names;
    this.descriptors = descriptors;
    this.skeletons = skeletons;
  }

  /**
   * The value of the expression, or null if it is not constant.
   *
   * @param shadowed names of parameters, which hide fields
   */
  @Nullable Constant evaluate(ExpressionTree tree, Set<String> shadowed) {
    if (tree instanceof LiteralTree literal) {
      Object value = literal.getValue();
      return value == null ? new Constant.Null() : new Constant.Value(value);
    } else if (tree instanceof ParenthesizedTree parenthesized) {
      return evaluate(parenthesized.getExpression(), shadowed);
    } else if (tree instanceof TypeCastTree cast) {
      return cast(cast, shadowed);
    } else if (tree instanceof UnaryTree unary) {
      Object operand = value(unary.getExpression(), shadowed);
      return operand == null ? null : of(ConstantFolding.unary(tree.getKind(), operand));
    } else if (tree instanceof BinaryTree binary) {
      Object left = value(binary.getLeftOperand(), shadowed);
      Object right = left == null ? null : value(binary.getRightOperand(), shadowed);
      return left == null || right == null
          ? null
          : of(ConstantFolding.binary(tree.getKind(), left, right));
    } else if (tree instanceof IdentifierTree identifier) {
      String name = identifier.getName().toString();
      return shadowed.contains(name) ? null : of(names.field(name));
    } else if (tree instanceof MemberSelectTree select) {
      return select(select, shadowed);
    }
    return null;
  }

  private @Nullable Object value(ExpressionTree tree, Set<String> shadowed) {
    return evaluate(tree, shadowed) instanceof Constant.Value constant ? constant.value() : null;
  }

  private @Nullable Constant select(MemberSelectTree select, Set<String> shadowed) {
    String name = select.getIdentifier().toString();
    ExpressionTree qualifier = select.getExpression();
    if (name.equals("class")) {
      String descriptor = descriptor(qualifier);
      return descriptor == null ? null : new Constant.ClassLiteral(descriptor);
    }
    String typeName = qualifiedName(qualifier);
    if (typeName == null || shadowed.contains(firstSegment(typeName))) {
      return null;
    }
    TypeElement type = names.type(typeName);
    return type == null ? null : of(names.field(type, name));
  }

  private @Nullable Constant cast(TypeCastTree cast, Set<String> shadowed) {
    Constant operand = evaluate(cast.getExpression(), shadowed);
    if (operand instanceof Constant.Value constant
        && cast.getType() instanceof PrimitiveTypeTree primitive) {
      return of(ConstantFolding.cast(primitive.getPrimitiveTypeKind(), constant.value()));
    }
    return operand;
  }

  private @Nullable Constant of(@Nullable VariableElement field) {
    if (field == null) {
      return null;
    }
    Object value = field.getConstantValue();
    if (value != null) {
      return new Constant.Value(value);
    }
    TypeElement owner = Descriptors.owner(field);
    boolean given =
        field.getKind() == ElementKind.ENUM_CONSTANT
            || (AccessFlags.isStatic(field)
                && field.getModifiers().contains(Modifier.FINAL)
                && !skeletons.contains(owner));
    return given
        ? new Constant.StaticField(
            descriptors.internalName(owner),
            field.getSimpleName().toString(),
            descriptors.of(field.asType()))
        : null;
  }

  private static @Nullable Constant of(@Nullable Object folded) {
    return folded == null ? null : new Constant.Value(folded);
  }

  private @Nullable String descriptor(Tree type) {
    if (type instanceof PrimitiveTypeTree primitive) {
      return Descriptors.primitive(primitive.getPrimitiveTypeKind());
    } else if (type instanceof ArrayTypeTree array) {
      String component = descriptor(array.getType());
      return component == null ? null : '[' + component;
    }
    String name = qualifiedName(type);
    TypeElement element = name == null ? null : names.type(name);
    return element == null ? null : 'L' + descriptors.internalName(element) + ';';
  }

  private static @Nullable String qualifiedName(Tree tree) {
    if (tree instanceof IdentifierTree identifier) {
      return identifier.getName().toString();
    } else if (tree instanceof MemberSelectTree select) {
      String qualifier = qualifiedName(select.getExpression());
      return qualifier == null ? null : qualifier + '.' + select.getIdentifier();
    }
    return null;
  }

  private static String firstSegment(String name) {
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }
}
