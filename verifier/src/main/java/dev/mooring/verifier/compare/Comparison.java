package dev.mooring.verifier.compare;

import dev.mooring.schema.diff.CheckChange;
import dev.mooring.schema.diff.Codes;
import dev.mooring.schema.diff.DomainChange;
import dev.mooring.schema.diff.EffectTable;
import dev.mooring.schema.diff.EnumChange;
import dev.mooring.schema.diff.ForeignKeyChange;
import dev.mooring.schema.diff.SchemaChange;
import dev.mooring.schema.diff.SchemaDiffer;
import dev.mooring.schema.diff.SequenceChange;
import dev.mooring.schema.diff.TableChange;
import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.model.Table;
import dev.mooring.schema.model.TableKind;
import dev.mooring.schema.model.TableTrait;
import dev.mooring.schema.spi.EntitySchema;
import dev.mooring.schema.spi.GateException;
import dev.mooring.schema.spi.ProjectContext;
import dev.mooring.schema.sql.SqlDialect;
import dev.mooring.verifier.compare.EntitySide.Result;
import dev.mooring.verifier.compare.mysql.ColumnCase;
import dev.mooring.verifier.replay.MigrationReplay;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Compares what entities imply with what migrations produce. */
public final class Comparison {
  private static final Set<String> IGNORING_CASE = Set.of("mariadb", "mysql");

  private Comparison() {}

  /**
   * The differences that matter, sorted, none twice; empty where both sides agree. Each has its
   * default level, and a way out whatever that is.
   *
   * @param entities as the processor made them
   * @param unmapped whether tables, sequences and types that no entity uses are differences
   * @throws GateException where one side cannot be had
   */
  public static List<Finding> findings(
      ProjectContext project,
      String unit,
      MigrationReplay replay,
      EntitySchema entities,
      boolean unmapped)
      throws GateException {
    return findings(project, unit, replay, entities, replay.migrated().schema(), unmapped);
  }

  /** The same for a migrated side that is not, or no longer, what the replay produced. */
  public static List<Finding> findings(
      ProjectContext project,
      String unit,
      MigrationReplay replay,
      EntitySchema entities,
      Schema produced,
      boolean unmapped)
      throws GateException {
    Schema own = Unqualified.of(entities.schema(), replay.defaultSchema());
    Schema migrated = asSpelled(produced, own);
    EntityForms forms = project.ci() ? null : new EntityForms(project.stateDirectory(), unit);
    Result side = new EntitySide(replay, own, migrated, forms, project.options()).read();
    Schema expected = Canonical.of(side.schema());
    Schema actual = Canonical.of(migrated);
    FindingWriter writer =
        new FindingWriter(
            new EffectTable(expected, actual),
            new Drafts(
                own,
                migrated,
                new Sides(
                    replay.migrations(),
                    SqlDialect.of(own.dialect()),
                    new Lookalikes(own, migrated))),
            unmapped);
    Set<Finding> findings = new LinkedHashSet<>(side.findings());
    List<SchemaChange> changes = new ArrayList<>(SchemaDiffer.diff(expected, actual));
    if (unmapped) {
      changes.addAll(UnusedTypes.of(own, migrated));
    }
    for (SchemaChange change : changes) {
      boolean silent =
          isSaid(change, entities.findings()) || isFollowUp(change, own, expected, actual);
      Finding finding = silent ? null : writer.write(change);
      if (finding != null) {
        findings.add(finding);
      }
    }
    return findings.stream().sorted(Finding.ORDER).toList();
  }

  /** A catalog with columns as the entities spell them, where the engine sees no difference. */
  static Schema asSpelled(Schema catalog, Schema entities) {
    return IGNORING_CASE.contains(entities.dialect()) ? ColumnCase.of(catalog, entities) : catalog;
  }

  /** Whoever found a check unknown while reading the entities has said so. */
  private static boolean isSaid(SchemaChange change, List<Finding> findings) {
    if (change instanceof CheckChange.Uncompared) {
      for (Finding finding : findings) {
        if (finding.code().equals(Codes.of(change))) {
          return true;
        }
      }
    }
    return false;
  }

  /** A foreign key whose target the engine refused, or is no table where the migrations ran. */
  private static boolean isFollowUp(
      SchemaChange change, Schema own, Schema expected, Schema actual) {
    if (change instanceof ForeignKeyChange.Missing missing) {
      return !isTable(actual, missing.expected().target());
    }
    if (change instanceof ForeignKeyChange.Changed changed
        && changed.aspect() == ForeignKeyChange.Aspect.TARGET) {
      return !isTable(actual, changed.expected().target());
    }
    if (change instanceof ForeignKeyChange.Extra extra) {
      ObjectName target = extra.actual().target();
      return own.table(target) != null && expected.table(target) == null;
    }
    return false;
  }

  private static boolean isTable(Schema schema, ObjectName name) {
    Table table = schema.table(name);
    return table != null && table.kind() == TableKind.TABLE;
  }

  /** Something of its own that no entity uses; a partition belongs to its table. */
  static boolean isUnmapped(SchemaChange change) {
    return (change instanceof TableChange.Extra table
            && !table.actual().traits().contains(TableTrait.INHERITS))
        || change instanceof SequenceChange.Extra
        || change instanceof EnumChange.Extra
        || change instanceof DomainChange.Extra;
  }
}
