package dev.mooring.verifier.migration;

import dev.mooring.schema.diff.CheckChange;
import dev.mooring.schema.diff.CheckValues;
import dev.mooring.schema.diff.ColumnChange;
import dev.mooring.schema.diff.DomainChange;
import dev.mooring.schema.diff.EnumChange;
import dev.mooring.schema.diff.ForeignKeyChange;
import dev.mooring.schema.diff.IndexChange;
import dev.mooring.schema.diff.PrimaryKeyChange;
import dev.mooring.schema.diff.SchemaChangeVisitor;
import dev.mooring.schema.diff.SequenceChange;
import dev.mooring.schema.diff.TableChange;
import dev.mooring.schema.diff.UniqueChange;
import dev.mooring.schema.model.Column;
import dev.mooring.schema.model.IndexPart;
import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.model.Table;
import dev.mooring.schema.model.TableKind;
import dev.mooring.schema.sql.SqlDialect;
import dev.mooring.verifier.compare.Difference.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What becomes of each kind of difference: data is safe by default. */
final class CandidateRules implements SchemaChangeVisitor<Decision> {
  private final Schema entities;
  private final SqlDialect dialect;
  private final Schema migrated;
  private final Intent intent;
  private final ColumnRules columns;
  private final Drops drops;

  /**
   * @param entities as the processor made them
   * @param migrated what the migrations produce so far
   */
  CandidateRules(Schema entities, Schema migrated, SqlDialect dialect, Intent intent, Drops drops) {
    this.entities = entities;
    this.dialect = dialect;
    this.migrated = migrated;
    this.intent = intent;
    this.columns = new ColumnRules(entities, migrated, dialect, drops);
    this.drops = drops;
  }

  @Override
  public Decision tableMissing(TableChange.Missing change) {
    return Decision.TAKE;
  }

  @Override
  public Decision tableExtra(TableChange.Extra change) {
    return drop(
        dialect.quote(change.table()),
        Hazard.DROP_TABLE,
        intent.hadTable(change.table()),
        List.of());
  }

  @Override
  public Decision tableKindChanged(TableChange.KindChanged change) {
    return Decision.TAKE;
  }

  @Override
  public Decision tableTraitMissing(TableChange.TraitMissing change) {
    return Decision.TAKE;
  }

  @Override
  public Decision tableTraitExtra(TableChange.TraitExtra change) {
    return Decision.TAKE;
  }

  @Override
  public Decision tableCommentChanged(TableChange.CommentChanged change) {
    return Decision.TAKE;
  }

  @Override
  public Decision columnMissing(ColumnChange.Missing change) {
    return columns.added(change);
  }

  @Override
  public Decision columnExtra(ColumnChange.Extra change) {
    Column column = change.actual();
    return drop(
        dialect.quote(change.table()) + "." + dialect.quote(column.name()),
        Hazard.DROP_COLUMN,
        intent.hadColumn(change.table(), column.name()),
        columns.unused(change.table(), column));
  }

  @Override
  public Decision columnChanged(ColumnChange.Changed change) {
    return columns.changed(change);
  }

  @Override
  public Decision primaryKeyMissing(PrimaryKeyChange.Missing change) {
    return Decision.TAKE;
  }

  @Override
  public Decision primaryKeyExtra(PrimaryKeyChange.Extra change) {
    return constraint(
        change.table(), change.actual().columns(), intent.hadPrimaryKey(change.table()));
  }

  @Override
  public Decision primaryKeyChanged(PrimaryKeyChange.Changed change) {
    return Decision.TAKE;
  }

  @Override
  public Decision uniqueMissing(UniqueChange.Missing change) {
    return Decision.TAKE;
  }

  @Override
  public Decision uniqueExtra(UniqueChange.Extra change) {
    return constraint(
        change.table(),
        change.actual().columns(),
        intent.hadUnique(change.table(), change.actual()));
  }

  @Override
  public Decision uniqueChanged(UniqueChange.Changed change) {
    return Decision.TAKE;
  }

  @Override
  public Decision foreignKeyMissing(ForeignKeyChange.Missing change) {
    return Decision.TAKE;
  }

  @Override
  public Decision foreignKeyExtra(ForeignKeyChange.Extra change) {
    return constraint(
        change.table(),
        change.actual().columns(),
        intent.hadForeignKey(change.table(), change.actual()));
  }

  @Override
  public Decision foreignKeyChanged(ForeignKeyChange.Changed change) {
    return Decision.TAKE;
  }

  @Override
  public Decision checkMissing(CheckChange.Missing change) {
    return Decision.TAKE;
  }

  @Override
  public Decision checkExtra(CheckChange.Extra change) {
    List<String> named =
        CheckValues.of(change.actual().expression()).map(CheckValues::column).stream().toList();
    return constraint(change.table(), named, intent.hadCheck(change.table(), change.actual()));
  }

  @Override
  public Decision checkChanged(CheckChange.Changed change) {
    return Decision.TAKE;
  }

  @Override
  public Decision checkUncompared(CheckChange.Uncompared change) {
    return Decision.LEAVE;
  }

  @Override
  public Decision indexMissing(IndexChange.Missing change) {
    return Decision.TAKE;
  }

  @Override
  public Decision indexExtra(IndexChange.Extra change) {
    List<String> parts =
        change.actual().parts().stream()
            .filter(part -> !part.expression())
            .map(IndexPart::value)
            .toList();
    return constraint(change.table(), parts, intent.hadIndex(change.table(), change.actual()));
  }

  @Override
  public Decision indexChanged(IndexChange.Changed change) {
    return Decision.TAKE;
  }

  @Override
  public Decision sequenceMissing(SequenceChange.Missing change) {
    return Decision.TAKE;
  }

  @Override
  public Decision sequenceExtra(SequenceChange.Extra change) {
    return drop(
        dialect.quote(change.object()),
        Hazard.DROP_OBJECT,
        intent.hadSequence(change.object()),
        List.of());
  }

  @Override
  public Decision sequenceChanged(SequenceChange.Changed change) {
    return Decision.TAKE;
  }

  @Override
  public Decision enumMissing(EnumChange.Missing change) {
    return Decision.TAKE;
  }

  @Override
  public Decision enumExtra(EnumChange.Extra change) {
    return drop(
        dialect.quote(change.object()),
        Hazard.DROP_OBJECT,
        intent.hadType(change.object()),
        List.of());
  }

  /** Values that are only there are taken away with the whole type. */
  @Override
  public Decision enumValuesChanged(EnumChange.ValuesChanged change) {
    if (change.expected().values().containsAll(change.actual().values())) {
      return Decision.TAKE;
    }
    Map<ObjectName, List<Column>> columns = new TreeMap<>();
    for (Table table : migrated.tables()) {
      List<Column> ofType =
          table.kind() == TableKind.TABLE
              ? table.columns().stream().filter(column -> isOf(column, change.object())).toList()
              : List.of();
      if (!ofType.isEmpty()) {
        columns.put(table.name(), ofType);
      }
    }
    List<String> gone = new ArrayList<>(change.actual().values());
    gone.removeAll(change.expected().values());
    List<Statement> statements = new ArrayList<>();
    for (String sql : dialect.replaceEnum(change.expected(), columns)) {
      statements.add(
          new Statement(
              Phase.CHANGE_COLUMNS,
              "",
              statements.isEmpty()
                  ? List.of(
                      "no longer has "
                          + String.join(", ", gone)
                          + ": give rows that have it another value first, or this fails on them")
                  : List.of(),
              sql,
              true));
    }
    return statements.isEmpty() ? Decision.TAKE : new Decision.Write(statements);
  }

  private static boolean isOf(Column column, ObjectName type) {
    String plain = Drops.plain(column.type().replace("[]", ""));
    return plain.equals(Drops.plain(type.name())) || plain.equals(Drops.plain(type.toString()));
  }

  @Override
  public Decision domainMissing(DomainChange.Missing change) {
    return Decision.TAKE;
  }

  @Override
  public Decision domainExtra(DomainChange.Extra change) {
    return drop(
        dialect.quote(change.object()),
        Hazard.DROP_OBJECT,
        intent.hadType(change.object()),
        List.of());
  }

  @Override
  public Decision domainChanged(DomainChange.Changed change) {
    return Decision.TAKE;
  }

  /** What was never mapped stays, but for what it stands in the way of. */
  private Decision drop(
      String object, Hazard hazard, boolean mappedBefore, List<Statement> meanwhile) {
    boolean unused = mappedBefore || drops.isNamed(object);
    if (drops.now(object, hazard, mappedBefore)) {
      return Decision.TAKE;
    }
    return unused
        ? new Decision.Wait(object, hazard, meanwhile)
        : meanwhile.isEmpty() ? Decision.LEAVE : new Decision.Write(meanwhile);
  }

  /** What stands over a column that is not mapped goes when that goes. */
  private Decision constraint(ObjectName name, List<String> over, boolean declaredBefore) {
    Table table = entities.table(name);
    for (String column : over) {
      if (table != null && table.column(column) == null) {
        String object = dialect.quote(name) + "." + dialect.quote(column);
        boolean goes = drops.now(object, Hazard.DROP_COLUMN, intent.hadColumn(name, column));
        return goes ? Decision.TAKE : Decision.LEAVE;
      }
    }
    return declaredBefore || drops.constraints()
        ? Decision.TAKE
        : new Decision.Hold(Hazard.DROP_CONSTRAINT);
  }
}
