package dev.mooring.verifier.compare.expression;

import dev.mooring.verifier.compare.expression.Expression.Call;
import dev.mooring.verifier.compare.expression.Expression.Cast;
import dev.mooring.verifier.compare.expression.Expression.Literal;
import dev.mooring.verifier.compare.expression.Expression.Name;
import dev.mooring.verifier.compare.expression.Expression.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The one form of the expressions of one table. */
public final class ExpressionForm {
  private static final Set<String> NULL_IN_NULL_OUT =
      Set.of("=", "<>", "<", ">", "<=", ">=", "IN", "NOT IN", "LIKE", "NOT LIKE");

  private final Dialect dialect;
  private final Rewriter rewriter;

  /**
   * @param columnTypes the type of each column that expressions may name, by its exact name
   */
  public ExpressionForm(Dialect dialect, Map<String, String> columnTypes) {
    this.dialect = dialect;
    this.rewriter = new Rewriter(dialect, columnTypes);
  }

  /** Any expression: the value of a generated column, a part or the predicate of an index. */
  public String value(String sql) {
    return Printer.print(parse(sql), dialect);
  }

  /** The default of a column of that type; {@code null} where it is NULL, which is none. */
  public @Nullable String defaultValue(String sql, String columnType) {
    Expression value = parse(sql);
    if (value instanceof Cast cast && isAssignment(cast, columnType)) {
      value = cast.operand();
    }
    if (value instanceof Literal literal) {
      if (literal.isKeyword("NULL")) {
        return null;
      }
      value =
          literal.isKeyword("LOCALTIMESTAMP") && TypeNames.isTimestamp(columnType)
              ? Literal.keyword("CURRENT_TIMESTAMP")
              : CastRule.ofType(literal, columnType);
    }
    return Printer.print(value, dialect);
  }

  /** Storing the value casts it to the column's type anyway. */
  private static boolean isAssignment(Cast cast, String columnType) {
    if (cast.operand() instanceof Literal && TypeNames.isTemporal(cast.type())) {
      return TypeNames.isTemporal(columnType);
    }
    return TypeNames.base(cast.type()).equals(TypeNames.base(columnType))
        || (TypeNames.isText(cast.type()) && TypeNames.isText(columnType));
  }

  /**
   * The conditions that a check demands, each of which could be a check of its own. NULL satisfies
   * a check, so that {@code x is null or x > 0} is {@code x > 0}.
   *
   * @param notNull the columns that cannot be NULL: conditions that say so once more are left out
   */
  public List<String> conditions(String sql, Set<String> notNull) {
    Expression check = parse(sql);
    List<Expression> parts =
        check instanceof Operation all && all.is("AND") ? all.operands() : List.of(check);
    List<String> conditions = new ArrayList<>();
    for (Expression part : parts) {
      boolean redundant =
          part instanceof Operation test
              && test.is("IS NOT NULL")
              && test.first() instanceof Name name
              && notNull.contains(name.text());
      if (!redundant) {
        conditions.add(Printer.print(withoutNullTest(part), dialect));
      }
    }
    return conditions;
  }

  /**
   * What the check of a domain demands of a column of that domain, like {@link #conditions}.
   *
   * @param columnType the domain's own type
   */
  public List<String> domainConditions(String sql, String column, String columnType) {
    Map<String, String> types = Map.of("value", columnType, "VALUE", columnType);
    Expression check = new Rewriter(dialect, types).rewrite(Parser.parse(sql, dialect));
    return conditions(
        Printer.print(renamed(check, dialect.fold("value"), column), dialect), Set.of());
  }

  private static Expression renamed(Expression node, String from, String to) {
    if (node instanceof Name name) {
      return name.text().equals(from) ? new Name(to) : name;
    }
    if (node instanceof Cast cast) {
      return new Cast(renamed(cast.operand(), from, to), cast.type());
    }
    if (node instanceof Call call) {
      return new Call(call.function(), renamed(call.arguments(), from, to));
    }
    if (node instanceof Operation operation) {
      return new Operation(operation.operator(), renamed(operation.operands(), from, to));
    }
    return node;
  }

  private static List<Expression> renamed(List<Expression> nodes, String from, String to) {
    List<Expression> renamed = new ArrayList<>(nodes.size());
    for (Expression node : nodes) {
      renamed.add(renamed(node, from, to));
    }
    return renamed;
  }

  private Expression withoutNullTest(Expression part) {
    if (!(part instanceof Operation any) || !any.is("OR") || any.operands().size() != 2) {
      return part;
    }
    for (int i = 0; i < 2; i++) {
      if (any.operands().get(i) instanceof Operation test
          && test.is("IS NULL")
          && any.operands().get(1 - i) instanceof Operation rest
          && NULL_IN_NULL_OUT.contains(rest.operator())
          && rest.first().equals(test.first())) {
        return rest;
      }
    }
    return part;
  }

  private Expression parse(String sql) {
    return rewriter.rewrite(Parser.parse(sql, dialect));
  }
}
