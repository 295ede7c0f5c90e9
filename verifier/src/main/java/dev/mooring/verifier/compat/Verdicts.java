package dev.mooring.verifier.compat;

import dev.mooring.schema.diff.CheckChange;
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
import dev.mooring.schema.finding.Effect;
import dev.mooring.schema.finding.Level;
import dev.mooring.schema.model.Column;
import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.model.Sequence;
import dev.mooring.schema.model.Table;
import dev.mooring.schema.model.TableKind;
import dev.mooring.schema.sql.AlterRenderer;
import dev.mooring.verifier.compare.EntityChanges.Compared;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What every kind of change does to a release that is running. */
final class Verdicts implements SchemaChangeVisitor<List<Verdict>> {
  private final Model model;
  private final Words words;
  private final Engine engine;
  private final ColumnVerdicts columns;
  private final ConstraintVerdicts constraints;

  Verdicts(Compared compared, Words words, Engine engine) {
    this.model = new Model(compared);
    this.words = words;
    this.engine = engine;
    this.columns = new ColumnVerdicts(model, words, engine::type);
    this.constraints =
        new ConstraintVerdicts(
            model,
            words,
            (table, names, check) -> engine.passes(model.actual(), table, names, check));
  }

  private static List<Verdict> one(@Nullable Verdict verdict) {
    return verdict == null ? List.of() : List.of(verdict);
  }

  private static final List<Verdict> NONE = List.of();

  @Override
  public List<Verdict> tableMissing(TableChange.Missing change) {
    Table table = change.expected();
    return List.of(
        new Verdict(
            Effect.BREAKS_READS,
            Level.ERROR,
            Verdict.ALL,
            table.name().toString(),
            table.entity(),
            words.release()
                + " cannot read or write "
                + Names.shortened(table.entity(), table.name().toString())
                + ": the table "
                + table.name()
                + " "
                + words.gone(),
            "table " + table.name(),
            "no such table",
            List.of(
                words.forward()
                    ? "run the migrations before the release is deployed"
                    : words.later("drop table " + model.dialect().quote(table.name())),
                "or, if it was renamed, keep the name alive: create view "
                    + model.dialect().quote(table.name())
                    + " as select … from the new table, where the engine lets such a view be"
                    + " written")));
  }

  @Override
  public List<Verdict> tableExtra(TableChange.Extra change) {
    return words.forward() ? NONE : constraints.references(change.actual());
  }

  @Override
  public List<Verdict> tableKindChanged(TableChange.KindChanged change) {
    if (change.actual() == TableKind.TABLE || change.actual() == TableKind.FOREIGN_TABLE) {
      return NONE;
    }
    ObjectName name = change.table();
    Engine.View view = change.actual() == TableKind.VIEW ? engine.view(name) : null;
    if (view == null && change.actual() == TableKind.VIEW) {
      return List.of(
          view(name, Effect.STRICTER, Level.WARNING, Verdict.CHANGES, "which may take no rows"));
    }
    if (view == null || !view.changed()) {
      return List.of(
          view(
              name,
              Effect.BREAKS_WRITES,
              Level.ERROR,
              view != null && view.inserted()
                  ? Set.of(Operation.UPDATE, Operation.DELETE)
                  : Verdict.CHANGES,
              "which takes no rows"));
    }
    Set<String> hidden = hidden(name, view);
    if (!view.inserted() || !hidden.isEmpty()) {
      return List.of(
          view(
              name,
              Effect.BREAKS_WRITES,
              Level.ERROR,
              Verdict.INSERT,
              hidden.isEmpty()
                  ? "which takes no new rows"
                  : "which does not show "
                      + String.join(", ", hidden)
                      + ", not null without a default"));
    }
    return NONE;
  }

  /** Columns of the table below that need a value and that the view does not show. */
  private Set<String> hidden(ObjectName name, Engine.View view) {
    Set<String> hidden = new TreeSet<>();
    Table there = model.actual().table(name);
    Table base = view.base().size() == 1 ? model.actual().table(view.base().get(0)) : null;
    if (there != null && base != null) {
      for (Column column : base.columns()) {
        boolean filled =
            column.nullable()
                || column.defaultValue() != null
                || column.identity() != null
                || column.generated() != null;
        if (!filled && !engine.shows(name, base.name(), column.name())) {
          hidden.add(Model.object(base.name(), column.name()));
        }
      }
    }
    return hidden;
  }

  private Verdict view(
      ObjectName name, Effect effect, Level level, Set<Operation> fails, String what) {
    return new Verdict(
        effect,
        level,
        model.sent(name, fails),
        name.toString(),
        model.entity(name),
        words.release()
            + " cannot write "
            + Names.shortened(model.entity(name), name.toString())
            + ": "
            + name
            + " is a view, "
            + what,
        "table " + name,
        "view " + name,
        List.of(
            "make the view updatable: one table, plain columns, all that must be given among them;"
                + " or with triggers instead of insert, update and delete"));
  }

  @Override
  public List<Verdict> tableTraitMissing(TableChange.TraitMissing change) {
    return NONE;
  }

  @Override
  public List<Verdict> tableTraitExtra(TableChange.TraitExtra change) {
    Effect effect = model.effects().of(change);
    if (effect != Effect.STRICTER && effect != Effect.INTEGRITY) {
      return NONE;
    }
    String what =
        switch (change.trait()) {
          case TRIGGERS -> "triggers, which may change or refuse what is written";
          case RULES -> "rules, which may change statements";
          case ROW_SECURITY -> "row level security, which may hide and refuse rows";
          default -> change.trait().name().toLowerCase(Locale.ROOT);
        };
    boolean judged = effect == Effect.INTEGRITY;
    return List.of(
        new Verdict(
            effect,
            Level.WARNING,
            judged ? Set.of() : Verdict.CHANGES,
            change.table().toString(),
            model.entity(change.table()),
            judged
                ? change.table() + " is unlogged: what " + words.release() + " writes may be lost"
                : change.table()
                    + " has "
                    + what
                    + "; what they do to "
                    + words.release()
                    + " is not judged here",
            null,
            null,
            List.of(
                judged
                    ? "make it logged"
                    : "try " + words.release() + " on it, and accept this in mooring.toml")));
  }

  @Override
  public List<Verdict> tableCommentChanged(TableChange.CommentChanged change) {
    return NONE;
  }

  @Override
  public List<Verdict> columnMissing(ColumnChange.Missing change) {
    return List.of(columns.missing(change));
  }

  @Override
  public List<Verdict> columnExtra(ColumnChange.Extra change) {
    return one(columns.extra(change));
  }

  @Override
  public List<Verdict> columnChanged(ColumnChange.Changed change) {
    return one(columns.changed(change));
  }

  @Override
  public List<Verdict> primaryKeyMissing(PrimaryKeyChange.Missing change) {
    return one(constraints.primaryKey(change));
  }

  @Override
  public List<Verdict> primaryKeyExtra(PrimaryKeyChange.Extra change) {
    return one(constraints.primaryKey(change));
  }

  @Override
  public List<Verdict> primaryKeyChanged(PrimaryKeyChange.Changed change) {
    return one(constraints.primaryKey(change));
  }

  @Override
  public List<Verdict> uniqueMissing(UniqueChange.Missing change) {
    return one(constraints.uniqueMissing(change));
  }

  @Override
  public List<Verdict> uniqueExtra(UniqueChange.Extra change) {
    return one(constraints.uniqueExtra(change));
  }

  @Override
  public List<Verdict> uniqueChanged(UniqueChange.Changed change) {
    return one(constraints.uniqueChanged(change));
  }

  @Override
  public List<Verdict> foreignKeyMissing(ForeignKeyChange.Missing change) {
    return one(constraints.foreignKeyMissing(change));
  }

  @Override
  public List<Verdict> foreignKeyExtra(ForeignKeyChange.Extra change) {
    return one(constraints.foreignKeyExtra(change));
  }

  @Override
  public List<Verdict> foreignKeyChanged(ForeignKeyChange.Changed change) {
    return one(constraints.foreignKeyChanged(change));
  }

  @Override
  public List<Verdict> checkMissing(CheckChange.Missing change) {
    return NONE;
  }

  @Override
  public List<Verdict> checkExtra(CheckChange.Extra change) {
    return one(constraints.checkExtra(change));
  }

  @Override
  public List<Verdict> checkChanged(CheckChange.Changed change) {
    return one(constraints.checkChanged(change));
  }

  @Override
  public List<Verdict> checkUncompared(CheckChange.Uncompared change) {
    if (change.actual() == null) {
      return NONE;
    }
    List<String> names = List.copyOf(new TreeSet<>(model.columns(change.table(), change.actual())));
    return List.of(
        new Verdict(
            Effect.STRICTER,
            Level.WARNING,
            Verdict.WRITES,
            Model.object(change.table(), names),
            model.attribute(change.table(), names),
            "whether the check "
                + change.actual().expression()
                + " refuses what "
                + words.release()
                + " writes cannot be told: the lock does not know its values",
            null,
            change.actual().expression(),
            List.of("compare it with the code of " + words.release())));
  }

  @Override
  public List<Verdict> indexMissing(IndexChange.Missing change) {
    return one(constraints.indexMissing(change));
  }

  @Override
  public List<Verdict> indexExtra(IndexChange.Extra change) {
    return one(constraints.indexExtra(change));
  }

  @Override
  public List<Verdict> indexChanged(IndexChange.Changed change) {
    return one(constraints.indexChanged(change));
  }

  @Override
  public List<Verdict> sequenceMissing(SequenceChange.Missing change) {
    return List.of(
        sequence(
            change.expected(),
            Effect.BREAKS_WRITES,
            Level.ERROR,
            "the sequence " + change.expected().name() + " " + words.gone(),
            words.forward()
                ? "run the migrations before the release is deployed"
                : words.later("drop the sequence")));
  }

  @Override
  public List<Verdict> sequenceExtra(SequenceChange.Extra change) {
    return NONE;
  }

  @Override
  public List<Verdict> sequenceChanged(SequenceChange.Changed change) {
    Sequence expected = change.expected();
    Sequence actual = change.actual();
    Effect effect = model.effects().of(change);
    if (change.aspect() == SequenceChange.Aspect.INCREMENT) {
      return List.of(
          sequence(
              expected,
              Effect.BREAKS_WRITES,
              Level.ERROR,
              "the sequence "
                  + actual.name()
                  + " counts by "
                  + actual.increment()
                  + " where "
                  + words.release()
                  + " takes steps of "
                  + expected.increment()
                  + ": "
                  + (Math.abs(actual.increment()) < Math.abs(expected.increment())
                      ? "it hands out keys that are taken, and does not start again"
                      : "it does not start again"),
              AlterRenderer.alterSequenceIncrement(
                      expected.name(), expected.increment(), model.dialect())
                  + (words.forward() ? " before" : " until it has ended")));
    }
    if (effect != Effect.STRICTER && effect != Effect.INTEGRITY) {
      return NONE;
    }
    return List.of(
        sequence(
            expected,
            effect,
            Level.WARNING,
            "the sequence "
                + actual.name()
                + " ends or starts over sooner than "
                + words.release()
                + " expects",
            "keep its range until " + words.release() + " has ended"));
  }

  private Verdict sequence(
      Sequence sequence, Effect effect, Level level, String message, String fix) {
    List<String> entities = sequence.entities();
    return new Verdict(
        effect,
        level,
        Verdict.INSERT,
        sequence.name().toString(),
        entities.isEmpty() ? null : entities.get(0),
        (level == Level.ERROR
                ? words.release()
                    + " cannot insert"
                    + (entities.isEmpty() ? "" : " " + Names.shortened(entities.get(0), ""))
                    + ": "
                : "")
            + message,
        "increment " + sequence.increment(),
        null,
        List.of(fix));
  }

  @Override
  public List<Verdict> enumMissing(EnumChange.Missing change) {
    return NONE;
  }

  @Override
  public List<Verdict> enumExtra(EnumChange.Extra change) {
    return NONE;
  }

  /** Values that only the database has are told from the two releases. */
  @Override
  public List<Verdict> enumValuesChanged(EnumChange.ValuesChanged change) {
    Set<String> refused = new TreeSet<>(change.expected().values());
    change.actual().values().forEach(refused::remove);
    if (refused.isEmpty()) {
      return NONE;
    }
    List<Verdict> verdicts = new ArrayList<>();
    for (Table table : model.expected().tables()) {
      for (Column column : table.columns()) {
        if (column.type().replace("\"", "").equals(change.expected().name().toString())) {
          verdicts.add(
              constraints.values(
                  Model.object(table.name(), column.name()),
                  model.attribute(table.name(), column.name()),
                  refused,
                  new TreeSet<>(change.expected().values()),
                  new TreeSet<>(change.actual().values())));
        }
      }
    }
    return verdicts;
  }

  @Override
  public List<Verdict> domainMissing(DomainChange.Missing change) {
    return NONE;
  }

  @Override
  public List<Verdict> domainExtra(DomainChange.Extra change) {
    return NONE;
  }

  @Override
  public List<Verdict> domainChanged(DomainChange.Changed change) {
    if (model.effects().of(change) != Effect.INTEGRITY) {
      return NONE;
    }
    return List.of(
        new Verdict(
            Effect.STRICTER,
            Level.WARNING,
            Verdict.WRITES,
            change.object().toString(),
            null,
            "what "
                + words.release()
                + " writes may be refused: the domain "
                + change.object()
                + " is another",
            null,
            null,
            List.of(words.later("change the domain"))));
  }
}
