package dev.mooring.verifier.compare;

import dev.mooring.schema.diff.ForeignKeyChange;
import dev.mooring.schema.diff.SchemaChange;
import dev.mooring.schema.diff.SchemaDiffer;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.model.Table;
import dev.mooring.schema.model.TableKind;
import dev.mooring.schema.spi.GateException;
import dev.mooring.schema.spi.ProjectContext;
import dev.mooring.verifier.replay.MigrationReplay;
import java.util.ArrayList;
import java.util.List;

/** Entities that went through the engine once, to be compared with any number of its catalogs. */
public final class EntityChanges {
  private final Schema own;
  private final Schema expected;

  private EntityChanges(Schema own, Schema expected) {
    this.own = own;
    this.expected = expected;
  }

  /**
   * Changes of one catalog.
   *
   * @param expected the entities
   * @param actual the catalog
   * @param changes what separates the two, also over columns that only one of them has
   */
  public record Compared(Schema expected, Schema actual, List<SchemaChange> changes) {
    public Compared {
      changes = List.copyOf(changes);
    }
  }

  /**
   * Puts the entities through the engine of the replay.
   *
   * @param entities as a lock has them
   * @throws GateException where the engine is not to be had, or refuses them
   */
  public static EntityChanges of(
      ProjectContext project, String unit, MigrationReplay replay, Schema entities)
      throws GateException {
    Schema own = Unqualified.of(entities, replay.defaultSchema());
    EntityForms forms = project.ci() ? null : new EntityForms(project.stateDirectory(), unit);
    Schema migrated = replay.migrated().schema();
    EntitySide.Result side =
        new EntitySide(replay, own, Comparison.asSpelled(migrated, own), forms, project.options())
            .read();
    if (!side.findings().isEmpty()) {
      throw new GateException(side.findings());
    }
    return new EntityChanges(own, Canonical.of(side.schema()));
  }

  /** The entities as the lock has them, but for the name of the default schema. */
  public Schema entities() {
    return own;
  }

  /** What separates them from the catalog. */
  public Compared from(Schema catalog) {
    Schema actual = Canonical.of(Comparison.asSpelled(catalog, own));
    List<SchemaChange> changes = new ArrayList<>(SchemaDiffer.diffWithFollowUps(expected, actual));
    changes.removeIf(change -> refersToNoTable(change, actual));
    return new Compared(expected, actual, changes);
  }

  /** What entities take for a table is a view there, or gone: that is said of the table. */
  private static boolean refersToNoTable(SchemaChange change, Schema actual) {
    if (change instanceof ForeignKeyChange.Missing missing) {
      Table target = actual.table(missing.expected().target());
      return target == null || target.kind() != TableKind.TABLE;
    }
    return false;
  }
}
