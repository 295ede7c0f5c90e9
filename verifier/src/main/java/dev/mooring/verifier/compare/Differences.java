package dev.mooring.verifier.compare;

import dev.mooring.schema.diff.CheckChange;
import dev.mooring.schema.diff.Codes;
import dev.mooring.schema.diff.EffectTable;
import dev.mooring.schema.diff.ForeignKeyChange;
import dev.mooring.schema.diff.Levels;
import dev.mooring.schema.diff.SchemaChange;
import dev.mooring.schema.diff.SchemaDiffer;
import dev.mooring.schema.finding.Effect;
import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.model.Table;
import dev.mooring.schema.model.TableKind;
import dev.mooring.schema.spi.GateException;
import dev.mooring.schema.spi.ProjectContext;
import dev.mooring.schema.sql.SqlDialect;
import dev.mooring.verifier.replay.MigrationReplay;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What separates two schemas, in the order of {@link SchemaChange#ORDER}: everything that a way
 * from the first to the second needs, also constraints over columns that only one of them has.
 */
public final class Differences {
  private final String from;
  private final String to;

  /**
   * @param from the first side's name for people
   * @param to the second side's
   */
  public Differences(String from, String to) {
    this.from = from;
    this.to = to;
  }

  /** Between two schemas of the same kind: read from catalogs, or made of entities. */
  public List<Difference> between(Schema first, Schema second) {
    Schema expected = Canonical.of(second);
    Schema actual = Canonical.of(first);
    List<SchemaChange> changes = SchemaDiffer.diffWithFollowUps(expected, actual);
    Crossings crossings = crossings(new Way(first, second, changes), expected);
    List<Difference> differences = new ArrayList<>();
    for (SchemaChange change : changes) {
      differences.add(difference(change, change, null, null, crossings, null));
    }
    return differences;
  }

  /** Between two states of the entities, also where only the meaning of rows changed. */
  public List<Difference> betweenEntities(Schema first, Schema second) {
    List<Difference> differences = new ArrayList<>(between(first, second));
    for (Finding finding : OrdinalOrder.findings(first, second, from)) {
      differences.add(
          new Difference(
              finding.code(),
              finding.code(),
              finding.effect(),
              finding.level(),
              finding.object(),
              finding.message(),
              null,
              null,
              List.of(),
              true,
              null,
              finding.attribute()));
    }
    return differences;
  }

  /**
   * Between a catalog and the entities, which are put through an engine first, so that nothing that
   * means the same is a difference. What hurts no application is none either.
   *
   * @param found the catalog
   * @param replay whose engine is used, with what its migrations made beside tables
   * @param unmapped whether tables, sequences and types that no entity uses are differences
   * @param entitiesFirst whether the way leads from the entities to the catalog
   * @throws GateException where the engine is not to be had, or refuses the entities
   */
  public List<Difference> between(
      ProjectContext project,
      String unit,
      MigrationReplay replay,
      Schema entities,
      Schema found,
      boolean unmapped,
      boolean entitiesFirst)
      throws GateException {
    Schema own = Unqualified.of(entities, replay.defaultSchema());
    Schema catalog = Comparison.asSpelled(found, own);
    EntityForms forms = project.ci() ? null : new EntityForms(project.stateDirectory(), unit);
    EntitySide.Result side = new EntitySide(replay, own, catalog, forms, project.options()).read();
    if (!side.findings().isEmpty()) {
      throw new GateException(side.findings());
    }
    Schema expected = Canonical.of(side.schema());
    Schema actual = Canonical.of(catalog);
    List<SchemaChange> changes = new ArrayList<>(SchemaDiffer.diffWithFollowUps(expected, actual));
    if (unmapped) {
      changes.addAll(UnusedTypes.of(own, catalog));
    }
    EffectTable effects = new EffectTable(expected, actual);
    List<SchemaChange> crossed =
        entitiesFirst ? changes.stream().map(SchemaChange::mirror).toList() : changes;
    Crossings crossings =
        entitiesFirst
            ? crossings(new Way(side.schema(), catalog, crossed), actual)
            : crossings(new Way(catalog, own, crossed), expected);
    Drafts drafts = new Drafts(own, catalog, new Sides(SqlDialect.of(own.dialect())));
    List<Difference> differences = new ArrayList<>();
    for (int i = 0; i < changes.size(); i++) {
      SchemaChange change = changes.get(i);
      Effect effect = effects.of(change);
      Level level = level(change, effect, unmapped);
      if (level != null && !refersToNoTable(change, actual)) {
        differences.add(
            difference(
                crossed.get(i),
                change,
                effect,
                level,
                crossings,
                change.accept(drafts).attribute()));
      }
    }
    return differences;
  }

  private static @Nullable Level level(SchemaChange change, Effect effect, boolean unmapped) {
    if (change instanceof CheckChange.Uncompared) {
      return Level.NOTE;
    }
    Level level = Levels.byDefault(effect).orElse(null);
    return level == null && unmapped && Comparison.isUnmapped(change) ? Level.WARNING : level;
  }

  /** What an entity takes for a table is a view there: that is said of the view. */
  private static boolean refersToNoTable(SchemaChange change, Schema actual) {
    if (change instanceof ForeignKeyChange.Missing missing) {
      Table target = actual.table(missing.expected().target());
      return target != null && target.kind() != TableKind.TABLE;
    }
    return false;
  }

  private Crossings crossings(Way way, Schema columns) {
    return new Crossings(
        way, new Blame(columns), new CrossingWords(from, to, SqlDialect.of(way.dialect())));
  }

  private static Difference difference(
      SchemaChange change,
      SchemaChange standing,
      @Nullable Effect effect,
      @Nullable Level level,
      Crossings crossings,
      @Nullable String attribute) {
    Crossing crossing = change.accept(crossings);
    return new Difference(
        Codes.of(change),
        Codes.of(standing),
        effect,
        level,
        crossing.object(),
        crossing.message(),
        crossing.from(),
        crossing.to(),
        crossing.steps(),
        !(change instanceof CheckChange.Uncompared),
        change,
        attribute);
  }
}
