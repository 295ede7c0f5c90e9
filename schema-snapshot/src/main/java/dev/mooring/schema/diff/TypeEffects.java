package dev.mooring.schema.diff;

import dev.mooring.schema.finding.Effect;
import dev.mooring.schema.model.ColumnMapping.Fact;
import dev.mooring.schema.model.EnumType;
import java.util.Set;

/**
 * What it does when a column has another type than the one its attribute asks for: what Hibernate
 * was seen to do on PostgreSQL, H2 and MariaDB. The latter two convert what they are given.
 */
final class TypeEffects {
  private final String dialect;
  private final NamedTypes expectedTypes;
  private final NamedTypes actualTypes;

  TypeEffects(String dialect, NamedTypes expectedTypes, NamedTypes actualTypes) {
    this.dialect = dialect;
    this.expectedTypes = expectedTypes;
    this.actualTypes = actualTypes;
  }

  /** The effect; {@code facts} are those of the expected column. */
  Effect of(String expected, String actual, Set<Fact> facts) {
    EnumType wanted = expectedTypes.enumOf(expected);
    EnumType there = actualTypes.enumOf(actual);
    if (wanted != null && there != null) {
      return values(ValueSets.of(wanted.values(), there.values()));
    }
    SqlType from = SqlType.parse(expectedTypes.plain(expected));
    SqlType to = SqlType.parse(actualTypes.plain(actual));
    boolean fromEnum = wanted != null || from.family() == TypeFamily.ENUM;
    boolean toEnum = there != null || to.family() == TypeFamily.ENUM;
    if (fromEnum != toEnum && from.dimensions() == to.dimensions()) {
      return fromEnum ? enumLost(to) : enumFound(from);
    }
    TypeDifference difference = TypeDifference.between(from, to);
    boolean typed = facts.contains(Fact.DECLARED_TYPE);
    return switch (difference.kind()) {
      case NONE -> Effect.NONE;
      case LENGTH ->
          shorter(
              difference,
              typed || facts.contains(Fact.DECLARED_LENGTH) || from.arguments().isEmpty());
      case PRECISION -> shorter(difference, typed || facts.contains(Fact.DECLARED_PRECISION));
      case SCALE ->
          difference.narrower() || typed || facts.contains(Fact.DECLARED_PRECISION)
              ? Effect.INTEGRITY
              : Effect.COSMETIC;
      case FRACTION ->
          difference.narrower()
                  && (typed
                      || facts.contains(Fact.DECLARED_PRECISION)
                      || facts.contains(Fact.VERSION))
              ? Effect.INTEGRITY
              : Effect.COSMETIC;
      case RANGE -> difference.narrower() ? Effect.STRICTER : Effect.COSMETIC;
      // With a zone, the column keeps the very point in time that the attribute holds.
      case TIME_ZONE ->
          facts.contains(Fact.INSTANT) && to.zoned() ? Effect.COSMETIC : Effect.INTEGRITY;
      case PADDING -> padding(difference, typed || facts.contains(Fact.DECLARED_LENGTH));
      case SIZE -> size(from, difference);
      case VALUES -> values(ValueSets.of(from.arguments(), to.arguments()));
      case FAMILY -> family(from, to);
    };
  }

  /** Java constants that the database refuses, or values of the database that Java lacks. */
  static Effect values(ValueSets values) {
    if (values.expected().equals(values.actual())) {
      return Effect.NONE;
    }
    return values.expected().containsAll(values.actual())
        ? Effect.BREAKS_WRITES
        : Effect.BREAKS_READS;
  }

  private static Effect shorter(TypeDifference difference, boolean declared) {
    if (!difference.narrower()) {
      return Effect.COSMETIC;
    }
    return declared ? Effect.BREAKS_WRITES : Effect.STRICTER;
  }

  /** A smaller integer refuses what does not fit; a smaller float rounds it. */
  private static Effect size(SqlType expected, TypeDifference difference) {
    if (!difference.narrower()) {
      return Effect.COSMETIC;
    }
    return expected.family() == TypeFamily.FLOAT ? Effect.INTEGRITY : Effect.STRICTER;
  }

  /** A native enum is expected. Its values are read from text as well, and nothing guards them. */
  private static Effect enumLost(SqlType actual) {
    return text(actual) ? Effect.INTEGRITY : Effect.BREAKS_READS;
  }

  /** PostgreSQL takes no text for an enum; others convert it. */
  private Effect enumFound(SqlType expected) {
    if (!text(expected)) {
      return Effect.BREAKS_READS;
    }
    return dialect.equals("postgresql") ? Effect.BREAKS_WRITES : Effect.COSMETIC;
  }

  boolean isMysql() {
    return dialect.equals("mariadb") || dialect.equals("mysql");
  }

  private boolean converts() {
    return dialect.equals("h2") || isMysql();
  }

  /** MariaDB and MySQL give values back without the blanks. */
  private Effect padding(TypeDifference difference, boolean declared) {
    return isMysql() ? shorter(difference, declared) : Effect.INTEGRITY;
  }

  private Effect family(SqlType expected, SqlType actual) {
    if (expected.dimensions() != actual.dimensions()) {
      return Effect.BREAKS_READS;
    }
    TypeFamily from = expected.family();
    TypeFamily to = actual.family();
    if (from == TypeFamily.JSON) {
      boolean limited = text(actual) && !actual.arguments().isEmpty();
      boolean kept = to == TypeFamily.JSON || text(actual);
      return limited ? Effect.STRICTER : kept ? Effect.COSMETIC : Effect.BREAKS_READS;
    }
    if (to == TypeFamily.JSON && text(expected)) {
      // H2 makes a JSON string of the text, and gives that back with its quotes.
      return dialect.equals("h2") ? Effect.BREAKS_READS : Effect.BREAKS_WRITES;
    }
    if (text(expected) && scalar(to)) {
      return Effect.BREAKS_WRITES; // read as text by every driver
    }
    if (converts() && text(actual) && (scalar(from) || expected.isBit())) {
      return Effect.INTEGRITY;
    }
    boolean truth = from == TypeFamily.BOOLEAN || expected.isBit();
    if (converts() && truth && to == TypeFamily.INTEGER) {
      return Effect.COSMETIC;
    }
    if (from == TypeFamily.DATE && to == TypeFamily.TIMESTAMP && !actual.zoned()) {
      return Effect.COSMETIC; // measured: written, read and compared alike
    }
    if (caseless(expected) && text(actual)) {
      return Effect.INTEGRITY;
    }
    if (text(expected) && caseless(actual)) {
      return Effect.STRICTER;
    }
    if (number(from) && number(to)) {
      boolean whole = from == TypeFamily.INTEGER && to == TypeFamily.DECIMAL;
      return whole ? Effect.COSMETIC : Effect.INTEGRITY;
    }
    return Effect.BREAKS_READS;
  }

  /** Text that compares without regard to case, which drivers read and write as text. */
  private static boolean caseless(SqlType type) {
    return type.base().equals("citext") || type.base().equals("varchar_ignorecase");
  }

  /** What can be written as text and be read from it, if nobody put something else there. */
  private static boolean scalar(TypeFamily family) {
    return number(family)
        || switch (family) {
          case BOOLEAN, DATE, TIME, TIMESTAMP, UUID -> true;
          default -> false;
        };
  }

  private static boolean text(SqlType type) {
    return type.family() == TypeFamily.TEXT || type.family() == TypeFamily.PADDED_TEXT;
  }

  private static boolean number(TypeFamily family) {
    return family == TypeFamily.INTEGER
        || family == TypeFamily.DECIMAL
        || family == TypeFamily.FLOAT;
  }
}
