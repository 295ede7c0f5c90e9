package dev.mooring.schema.sql.ansi;

import dev.mooring.schema.model.Deferrability;
import dev.mooring.schema.model.Domain;
import dev.mooring.schema.model.EnumType;
import dev.mooring.schema.model.Index;
import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.sql.IdentifierRules;
import dev.mooring.schema.sql.SqlDialect;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The standard's words, with names folded to upper case, for engines that have no folder of their
 * own. Entities are put through those engines with it; a statement that one of them does not
 * understand is told as such.
 */
public class AnsiDialect implements SqlDialect {
  private static final IdentifierRules NAMES = new IdentifierRules(true, false, AnsiWords.RESERVED);

  /** Of HSQLDB and Oracle, of Derby and Db2, of SQL Server. */
  private static final Pattern MADE_UP =
      Pattern.compile("SYS_.*|SQL\\d{10}.*|(?:PK|FK|UQ|CK|DF)__.*");

  private final String id;

  AnsiDialect(String id) {
    this.id = id;
  }

  /** The dialect of an engine without a folder of its own. */
  public static SqlDialect of(String id) {
    return switch (id) {
      case "hsqldb" -> new HsqldbDialect();
      case "oracle" -> new OracleDialect();
      case "sqlserver" -> new SqlServerDialect();
      default -> new AnsiDialect(id);
    };
  }

  @Override
  public final String id() {
    return id;
  }

  @Override
  public String fold(String unquoted) {
    return NAMES.fold(unquoted);
  }

  @Override
  public String quote(String identifier) {
    return NAMES.quote(identifier);
  }

  @Override
  public String deferrable(Deferrability deferrability) {
    return switch (deferrability) {
      case NOT_DEFERRABLE -> "";
      case INITIALLY_IMMEDIATE -> " deferrable";
      case INITIALLY_DEFERRED -> " deferrable initially deferred";
    };
  }

  @Override
  public boolean isMadeUp(String constraint) {
    return MADE_UP.matcher(constraint).matches();
  }

  @Override
  public String createIndex(ObjectName table, Index index) {
    return AnsiIndex.create(table, index, this);
  }

  @Override
  public List<String> createEnum(EnumType type) {
    return List.of();
  }

  @Override
  public List<String> addEnumValue(ObjectName type, String value, @Nullable String before) {
    return List.of();
  }

  @Override
  public String createDomain(Domain domain) {
    return "create domain "
        + quote(domain.name())
        + " as "
        + domain.type()
        + (domain.defaultValue() == null ? "" : " default " + domain.defaultValue());
  }

  /** {@code alter table owners}, on which a statement goes on. */
  final String alter(ObjectName table) {
    return "alter table " + quote(table) + " ";
  }
}
