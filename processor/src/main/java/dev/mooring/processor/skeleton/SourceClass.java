package dev.mooring.processor.skeleton;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** The syntax tree of one class, asked for the few shapes of code that are constant. */
final class SourceClass {
  private final ConstantExpressions expressions;
  private final Map<String, List<MethodTree>> methods = new HashMap<>();
  private final Map<String, NewClassTree> enumConstants = new HashMap<>();

  SourceClass(ClassTree tree, ConstantExpressions expressions) {
    this.expressions = expressions;
    for (Tree member : tree.getMembers()) {
      if (member instanceof MethodTree method) {
        String key = key(method.getName(), method.getParameters().size());
        List<MethodTree> named = methods.get(key);
        if (named == null) {
          named = new ArrayList<>(1);
          methods.put(key, named);
        }
        named.add(method);
      } else if (member instanceof VariableTree field
          && field.getInitializer() instanceof NewClassTree creation) {
        enumConstants.put(field.getName().toString(), creation);
      }
    }
  }

  @Nullable Constant returned(ExecutableElement method) {
    MethodTree tree = tree(method);
    if (tree == null || tree.getBody() == null) {
      return null;
    }
    List<? extends StatementTree> statements = tree.getBody().getStatements();
    if (statements.size() != 1
        || !(statements.get(0) instanceof ReturnTree last)
        || last.getExpression() == null) {
      return null;
    }
    return expressions.evaluate(last.getExpression(), parameters(tree));
  }

  @Nullable List<@Nullable Constant> superArguments(ExecutableElement constructor) {
    ExpressionTree first = firstStatement(tree(constructor));
    return first instanceof MethodInvocationTree call && isNamed(call.getMethodSelect(), "super")
        ? evaluate(call.getArguments(), parameters(tree(constructor)))
        : null;
  }

  @Nullable List<@Nullable Constant> arguments(VariableElement enumConstant) {
    NewClassTree creation = enumConstants.get(enumConstant.getSimpleName().toString());
    return creation == null ? null : evaluate(creation.getArguments(), Set.of());
  }

  int assignedFrom(ExecutableElement constructor, VariableElement field) {
    MethodTree tree = tree(constructor);
    if (tree == null || tree.getBody() == null) {
      return -1;
    }
    int assigned = -1;
    for (StatementTree statement : tree.getBody().getStatements()) {
      if (!(statement instanceof ExpressionStatementTree expression)) {
        return -1; // Control flow or locals: whatever is assigned may not be what was given.
      }
      if (expression.getExpression() instanceof AssignmentTree assignment) {
        if (isField(assignment.getVariable(), field.getSimpleName().toString(), tree)) {
          assigned = parameter(assignment.getExpression(), tree);
        } else if (parameter(assignment.getVariable(), tree) >= 0) {
          return -1; // A parameter is changed before it is stored.
        }
      } else if (expression.getExpression() instanceof MethodInvocationTree call
          && isNamed(call.getMethodSelect(), "this")) {
        return -1;
      }
    }
    return assigned;
  }

  private List<@Nullable Constant> evaluate(
      List<? extends ExpressionTree> arguments, Set<String> shadowed) {
    List<@Nullable Constant> values = new ArrayList<>(arguments.size());
    for (ExpressionTree argument : arguments) {
      values.add(expressions.evaluate(argument, shadowed));
    }
    return values;
  }

  /**
   * The tree of the method, unless an overload with as many parameters could be mistaken for it.
   */
  private @Nullable MethodTree tree(ExecutableElement method) {
    CharSequence name =
        method.getKind() == ElementKind.CONSTRUCTOR ? "<init>" : method.getSimpleName();
    List<MethodTree> named = methods.get(key(name, method.getParameters().size()));
    return named != null && named.size() == 1 ? named.get(0) : null;
  }

  private static String key(CharSequence name, int parameters) {
    return name.toString() + '/' + parameters;
  }

  private static @Nullable ExpressionTree firstStatement(@Nullable MethodTree tree) {
    BlockTree body = tree == null ? null : tree.getBody();
    if (body == null || body.getStatements().isEmpty()) {
      return null;
    }
    return body.getStatements().get(0) instanceof ExpressionStatementTree first
        ? first.getExpression()
        : null;
  }

  private static Set<String> parameters(@Nullable MethodTree tree) {
    Set<String> names = new HashSet<>();
    if (tree != null) {
      for (VariableTree parameter : tree.getParameters()) {
        names.add(parameter.getName().toString());
      }
    }
    return names;
  }

  private static boolean isNamed(ExpressionTree tree, String name) {
    return tree instanceof IdentifierTree identifier && identifier.getName().contentEquals(name);
  }

  private static boolean isField(ExpressionTree target, String field, MethodTree method) {
    if (target instanceof MemberSelectTree select) {
      return select.getIdentifier().contentEquals(field) && isNamed(select.getExpression(), "this");
    }
    return isNamed(target, field) && !parameters(method).contains(field);
  }

  private static int parameter(ExpressionTree value, MethodTree method) {
    List<? extends VariableTree> parameters = method.getParameters();
    for (int i = 0; i < parameters.size(); i++) {
      if (isNamed(value, parameters.get(i).getName().toString())) {
        return i;
      }
    }
    return -1;
  }
}
