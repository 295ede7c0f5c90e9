package dev.mooring.processor.evaluate;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.YieldTree;
import dev.mooring.processor.source.NameResolver;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * One run of a body of the source: its local variables, statement by statement. Whatever has
 * effects, repeats itself or is not understood is {@link NotConstant}.
 */
final class Execution {
  private static final Set<String> BOXES =
      Set.of("Integer", "Long", "Short", "Byte", "Character", "Boolean", "Float", "Double");

  private final Evaluator evaluator;
  private final NameResolver names;
  private final @Nullable Value self;
  private final Map<String, Value> locals;

  /**
   * @param names of the class in which the body stands
   * @param self the object whose method it is; null in a static one
   */
  Execution(Evaluator evaluator, NameResolver names, @Nullable Value self) {
    this(evaluator, names, self, new HashMap<>());
  }

  private Execution(
      Evaluator evaluator, NameResolver names, @Nullable Value self, Map<String, Value> locals) {
    this.evaluator = evaluator;
    this.names = names;
    this.self = self;
    this.locals = locals;
  }

  /** Gives a parameter its value. */
  void declare(VariableTree variable, Value value) throws NotConstant {
    locals.put(variable.getName().toString(), converted(value, variable.getType()));
  }

  /** What a body returns. */
  Value returned(BlockTree body) throws NotConstant {
    if (run(body.getStatements()) instanceof Returned returned) {
      return returned.value();
    }
    throw new NotConstant();
  }

  /** Runs a constructor's statements, but for a leading call of another constructor. */
  void construct(List<? extends StatementTree> statements) throws NotConstant {
    if (run(statements) != null) {
      throw new NotConstant();
    }
  }

  /** How statements end that do not end normally. */
  private sealed interface Completion {}

  private record Returned(Value value) implements Completion {}

  private record Yielded(Value value) implements Completion {}

  private record Broken() implements Completion {}

  private @Nullable Completion run(List<? extends StatementTree> statements) throws NotConstant {
    for (StatementTree statement : statements) {
      Completion completion = run(statement);
      if (completion != null) {
        return completion;
      }
    }
    return null;
  }

  private @Nullable Completion run(StatementTree statement) throws NotConstant {
    evaluator.step();
    if (statement instanceof ReturnTree last) {
      ExpressionTree value = last.getExpression();
      if (value == null) {
        throw new NotConstant();
      }
      return new Returned(evaluate(value));
    } else if (statement instanceof BlockTree block) {
      return run(block.getStatements());
    } else if (statement instanceof IfTree condition) {
      if (truth(evaluate(condition.getCondition()))) {
        return run(condition.getThenStatement());
      }
      StatementTree otherwise = condition.getElseStatement();
      return otherwise == null ? null : run(otherwise);
    } else if (statement instanceof VariableTree local) {
      ExpressionTree value = local.getInitializer();
      if (value != null) {
        declare(local, evaluate(value));
      }
      return null;
    } else if (statement instanceof ExpressionStatementTree expression) {
      return effect(expression.getExpression());
    } else if (statement instanceof SwitchTree choice) {
      Completion completion = choose(choice.getExpression(), choice.getCases());
      return completion instanceof Broken ? null : completion;
    } else if (statement instanceof BreakTree leave && leave.getLabel() == null) {
      return new Broken();
    } else if (statement instanceof YieldTree yield) {
      return new Yielded(evaluate(yield.getValue()));
    }
    throw new NotConstant();
  }

  /** Assignments to local variables and to fields of the object that is being made. */
  private @Nullable Completion effect(ExpressionTree expression) throws NotConstant {
    if (expression instanceof AssignmentTree assignment) {
      Value value = evaluate(assignment.getExpression());
      ExpressionTree target = assignment.getVariable();
      if (target instanceof IdentifierTree name && locals.containsKey(name.getName().toString())) {
        locals.put(name.getName().toString(), value);
        return null;
      }
      String field =
          target instanceof IdentifierTree name
              ? name.getName().toString()
              : target instanceof MemberSelectTree select && isNamed(select.getExpression(), "this")
                  ? select.getIdentifier().toString()
                  : null;
      if (field != null && self != null && evaluator.store(self, field, value)) {
        return null;
      }
    } else if (expression instanceof MethodInvocationTree) {
      evaluate(expression); // that it can be told means that it has no effect
      return null;
    }
    throw new NotConstant();
  }

  private @Nullable Completion choose(ExpressionTree selector, List<? extends CaseTree> cases)
      throws NotConstant {
    Value value = evaluate(selector);
    if (value.equals(Value.ofNull()) || value instanceof Value.Unknown) {
      throw new NotConstant();
    }
    int chosen = -1;
    for (int i = 0; i < cases.size(); i++) {
      List<? extends ExpressionTree> labels = cases.get(i).getExpressions();
      if (labels.isEmpty()) {
        if (chosen < 0 && isDefault(cases.get(i))) {
          chosen = i;
        }
      }
      for (ExpressionTree label : labels) {
        if (value.equals(label(label, value))) {
          return fallThrough(cases, i);
        }
      }
    }
    return chosen < 0 ? null : fallThrough(cases, chosen);
  }

  /** Newer compilers also have cases with patterns, which show no expressions either. */
  private static boolean isDefault(CaseTree branch) throws NotConstant {
    if (branch.toString().strip().startsWith("default")) {
      return true;
    }
    throw new NotConstant();
  }

  private Value label(ExpressionTree label, Value selected) throws NotConstant {
    if (selected instanceof Value.EnumConstant constant && label instanceof IdentifierTree name) {
      return evaluator.constant(constant.type(), name.getName().toString());
    }
    return evaluate(label);
  }

  private @Nullable Completion fallThrough(List<? extends CaseTree> cases, int first)
      throws NotConstant {
    CaseTree branch = cases.get(first);
    if (branch.getCaseKind() == CaseTree.CaseKind.RULE) {
      Tree body = branch.getBody();
      if (body instanceof ExpressionTree expression) {
        return new Yielded(evaluate(expression));
      }
      return body instanceof StatementTree statement ? run(statement) : null;
    }
    for (int i = first; i < cases.size(); i++) {
      List<? extends StatementTree> statements = cases.get(i).getStatements();
      Completion completion = statements == null ? null : run(statements);
      if (completion != null) {
        return completion;
      }
    }
    return null;
  }

  /** The value of an expression. */
  Value evaluate(ExpressionTree tree) throws NotConstant {
    evaluator.step();
    if (tree instanceof LiteralTree literal) {
      Object value = literal.getValue();
      return value == null ? Value.ofNull() : Value.of(value);
    } else if (tree instanceof ParenthesizedTree parenthesized) {
      return evaluate(parenthesized.getExpression());
    } else if (tree instanceof TypeCastTree cast) {
      return converted(evaluate(cast.getExpression()), cast.getType());
    } else if (tree instanceof UnaryTree unary) {
      return folded(ConstantFolding.unary(tree.getKind(), literal(unary.getExpression())));
    } else if (tree instanceof BinaryTree binary) {
      return binary(binary);
    } else if (tree instanceof ConditionalExpressionTree choice) {
      boolean truth = truth(evaluate(choice.getCondition()));
      return evaluate(truth ? choice.getTrueExpression() : choice.getFalseExpression());
    } else if (tree instanceof IdentifierTree identifier) {
      return named(identifier.getName().toString());
    } else if (tree instanceof MemberSelectTree select) {
      return select(select);
    } else if (tree instanceof MethodInvocationTree call) {
      return call(call);
    } else if (tree instanceof SwitchExpressionTree choice) {
      if (choose(choice.getExpression(), choice.getCases()) instanceof Yielded yielded) {
        return yielded.value();
      }
    } else if (tree instanceof LambdaExpressionTree || tree instanceof MemberReferenceTree) {
      return new Value.Function(tree, this);
    }
    throw new NotConstant();
  }

  private Value binary(BinaryTree binary) throws NotConstant {
    Value left = evaluate(binary.getLeftOperand());
    Tree.Kind kind = binary.getKind();
    if (kind == Tree.Kind.CONDITIONAL_AND || kind == Tree.Kind.CONDITIONAL_OR) {
      boolean first = truth(left);
      return first == (kind == Tree.Kind.CONDITIONAL_OR)
          ? left
          : Value.of(truth(evaluate(binary.getRightOperand())));
    }
    Value right = evaluate(binary.getRightOperand());
    if (kind == Tree.Kind.EQUAL_TO || kind == Tree.Kind.NOT_EQUAL_TO) {
      return Value.of(Equality.identical(left, right) == (kind == Tree.Kind.EQUAL_TO));
    }
    return folded(ConstantFolding.binary(kind, literal(left), literal(right)));
  }

  private Value named(String name) throws NotConstant {
    Value local = locals.get(name);
    if (local != null) {
      return local;
    }
    if (name.equals("this") && self != null) {
      return self;
    }
    VariableElement field = names.field(name);
    if (field == null) {
      throw new NotConstant();
    }
    return evaluator.field(self, field);
  }

  private Value select(MemberSelectTree select) throws NotConstant {
    String name = select.getIdentifier().toString();
    ExpressionTree qualifier = select.getExpression();
    if (name.equals("class")) {
      String descriptor = evaluator.descriptor(qualifier, names);
      if (descriptor == null) {
        throw new NotConstant();
      }
      return new Value.Of(new Constant.ClassLiteral(descriptor));
    }
    if (isValue(qualifier)) {
      return evaluator.field(evaluate(qualifier), name);
    }
    TypeElement type = type(qualifier);
    VariableElement field = type == null ? null : names.field(type, name);
    if (field == null) {
      throw new NotConstant();
    }
    return evaluator.field(null, field);
  }

  private Value call(MethodInvocationTree call) throws NotConstant {
    ExpressionTree called = call.getMethodSelect();
    if (called instanceof IdentifierTree name) {
      return evaluator.callHere(
          names, self, name.getName().toString(), arguments(call.getArguments()));
    } else if (called instanceof MemberSelectTree select) {
      String name = select.getIdentifier().toString();
      ExpressionTree qualifier = select.getExpression();
      if (isNamed(qualifier, "super")) {
        throw new NotConstant();
      }
      if (isValue(qualifier)) {
        return evaluator.call(evaluate(qualifier), name, arguments(call.getArguments()));
      }
      TypeElement type = type(qualifier);
      if (type != null) {
        return evaluator.callStatic(type, name, arguments(call.getArguments()));
      }
    }
    throw new NotConstant();
  }

  /** Calls a lambda or method reference that stands in this body. */
  Value apply(ExpressionTree function, Value argument) throws NotConstant {
    if (function instanceof LambdaExpressionTree lambda && lambda.getParameters().size() == 1) {
      Execution inner = new Execution(evaluator, names, self, new HashMap<>(locals));
      inner.locals.put(lambda.getParameters().get(0).getName().toString(), argument);
      if (lambda.getBody() instanceof ExpressionTree expression) {
        return inner.evaluate(expression);
      } else if (lambda.getBody() instanceof BlockTree block) {
        return inner.returned(block);
      }
    } else if (function instanceof MemberReferenceTree reference) {
      String name = reference.getName().toString();
      ExpressionTree qualifier = reference.getQualifierExpression();
      if (isValue(qualifier)) {
        return evaluator.call(evaluate(qualifier), name, List.of(argument));
      }
      TypeElement type = type(qualifier);
      if (type != null) {
        return evaluator.callReferred(type, name, argument);
      }
    }
    throw new NotConstant();
  }

  private List<Value> arguments(List<? extends ExpressionTree> trees) throws NotConstant {
    List<Value> values = new ArrayList<>(trees.size());
    for (ExpressionTree tree : trees) {
      values.add(evaluate(tree));
    }
    return values;
  }

  /** Whether the expression before a dot is one, rather than the name of a type or package. */
  private boolean isValue(ExpressionTree qualifier) {
    String name = qualifiedName(qualifier);
    if (name == null) {
      return true;
    }
    int dot = name.indexOf('.');
    String first = dot < 0 ? name : name.substring(0, dot);
    if (locals.containsKey(first) || first.equals("this") || names.field(first) != null) {
      return true;
    }
    // Type.FIELD.method()
    int last = name.lastIndexOf('.');
    TypeElement owner =
        last < 0 || names.type(name) != null ? null : names.type(name.substring(0, last));
    return owner != null && names.field(owner, name.substring(last + 1)) != null;
  }

  private @Nullable TypeElement type(ExpressionTree qualifier) {
    String name = qualifiedName(qualifier);
    return name == null ? null : names.type(name);
  }

  private Object literal(ExpressionTree tree) throws NotConstant {
    return literal(evaluate(tree));
  }

  private static Object literal(Value value) throws NotConstant {
    Object literal = value.literal();
    if (literal == null) {
      throw new NotConstant();
    }
    return literal;
  }

  private static boolean truth(Value value) throws NotConstant {
    if (value.literal() instanceof Boolean truth) {
      return truth;
    }
    throw new NotConstant();
  }

  private static Value folded(@Nullable Object value) throws NotConstant {
    if (value == null) {
      throw new NotConstant();
    }
    return Value.of(value);
  }

  /** As an assignment or cast to that type converts. */
  private static Value converted(Value value, @Nullable Tree type) throws NotConstant {
    Object literal = value.literal();
    if (literal == null || literal instanceof String) {
      return value;
    }
    if (type instanceof PrimitiveTypeTree primitive) {
      return folded(ConstantFolding.cast(primitive.getPrimitiveTypeKind(), literal));
    }
    String name = type == null ? null : qualifiedName(type);
    if (name != null && BOXES.contains(name) && !name.equals(literal.getClass().getSimpleName())) {
      // `Short code = 1` narrows; everything else does not compile.
      Object narrowed =
          switch (name) {
            case "Short" -> ConstantFolding.cast(javax.lang.model.type.TypeKind.SHORT, literal);
            case "Byte" -> ConstantFolding.cast(javax.lang.model.type.TypeKind.BYTE, literal);
            case "Character" -> ConstantFolding.cast(javax.lang.model.type.TypeKind.CHAR, literal);
            default -> null;
          };
      return folded(narrowed);
    }
    return value;
  }

  static @Nullable String qualifiedName(Tree tree) {
    if (tree instanceof IdentifierTree identifier) {
      return identifier.getName().toString();
    } else if (tree instanceof MemberSelectTree select) {
      String qualifier = qualifiedName(select.getExpression());
      return qualifier == null ? null : qualifier + '.' + select.getIdentifier();
    }
    return null;
  }

  static boolean isNamed(Tree tree, String name) {
    return tree instanceof IdentifierTree identifier && identifier.getName().contentEquals(name);
  }
}
