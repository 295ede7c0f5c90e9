package dev.mooring.verifier.compat;

import dev.mooring.schema.diff.CheckChange;
import dev.mooring.schema.diff.CheckValues;
import dev.mooring.schema.diff.ForeignKeyChange;
import dev.mooring.schema.diff.IndexChange;
import dev.mooring.schema.diff.PrimaryKeyChange;
import dev.mooring.schema.diff.UniqueChange;
import dev.mooring.schema.finding.Effect;
import dev.mooring.schema.finding.Level;
import dev.mooring.schema.model.CheckConstraint;
import dev.mooring.schema.model.ColumnMapping.Fact;
import dev.mooring.schema.model.ForeignKey;
import dev.mooring.schema.model.Index;
import dev.mooring.schema.model.IndexPart;
import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.model.ReferentialAction;
import dev.mooring.schema.model.Table;
import dev.mooring.schema.sql.AlterRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What changes of constraints do to a release: most of them depend on the rows it writes. */
final class ConstraintVerdicts {
  private final Model model;
  private final Words words;
  private final CheckProbe checks;

  ConstraintVerdicts(Model model, Words words, CheckProbe checks) {
    this.model = model;
    this.words = words;
    this.checks = checks;
  }

  /** Nothing keeps two rows apart any more, so that what is found by its key may be two. */
  @Nullable Verdict primaryKey(PrimaryKeyChange change) {
    if (change instanceof PrimaryKeyChange.Extra extra) {
      return model.onlyOthers(change.object(), extra.actual().columns())
          ? null
          : mayRefuse(change.object(), extra.actual().columns(), "a primary key", null);
    }
    List<String> columns =
        change instanceof PrimaryKeyChange.Missing missing
            ? missing.expected().columns()
            : ((PrimaryKeyChange.Changed) change).expected().columns();
    if (model.anyGone(change.object(), columns)) {
      return null;
    }
    return new Verdict(
        Effect.INTEGRITY,
        Level.WARNING,
        Verdict.SELECT,
        Model.object(change.object(), columns),
        model.attribute(change.object(), columns),
        "the primary key of "
            + change.object()
            + " is another: "
            + words.release()
            + " fails to find one row where "
            + words.other()
            + " writes a second one of the same "
            + String.join(", ", columns),
        "primary key (" + String.join(", ", columns) + ")",
        null,
        List.of("keep " + String.join(", ", columns) + " unique while both releases run"));
  }

  /** A one-to-one association is read as one row. */
  @Nullable Verdict uniqueMissing(UniqueChange.Missing change) {
    List<String> columns = change.expected().columns();
    boolean association =
        columns.stream()
            .anyMatch(
                column ->
                    Model.facts(model.column(change.table(), column)).contains(Fact.ASSOCIATION));
    if (!association || words.forward() || model.anyGone(change.table(), columns)) {
      return null;
    }
    return new Verdict(
        Effect.INTEGRITY,
        Level.WARNING,
        Verdict.SELECT,
        Model.object(change.table(), columns),
        model.attribute(change.table(), columns),
        "once somebody writes a second row of the same "
            + String.join(", ", columns)
            + " to "
            + change.table()
            + ", "
            + words.release()
            + " cannot read the other side of "
            + Names.shortened(model.attribute(change.table(), columns), change.table().toString())
            + ", which it takes for one",
        "unique (" + String.join(", ", columns) + ")",
        "not unique",
        List.of("write no second row there while " + words.release() + " runs"));
  }

  @Nullable Verdict uniqueExtra(UniqueChange.Extra change) {
    List<String> columns = change.actual().columns();
    return unique(
        change.table(),
        columns,
        change.actual().nullsNotDistinct(),
        "a unique constraint",
        change.actual().name());
  }

  @Nullable Verdict indexExtra(IndexChange.Extra change) {
    Index index = change.actual();
    if (!index.unique()) {
      return null;
    }
    List<String> columns = index.parts().stream().map(IndexPart::value).toList();
    return unique(
        change.table(), columns, index.nullsNotDistinct(), "a unique index", index.name());
  }

  private @Nullable Verdict unique(
      ObjectName table,
      List<String> columns,
      boolean nullsNotDistinct,
      String what,
      @Nullable String name) {
    if (model.anyStaysNull(table, columns) && !nullsNotDistinct) {
      return null;
    }
    if (model.anyUnfilled(table, columns)) {
      return null;
    }
    if (!model.onlyOthers(table, columns)) {
      return mayRefuse(table, columns, what, name);
    }
    return new Verdict(
        Effect.BREAKS_WRITES,
        Level.ERROR,
        Verdict.INSERT,
        Model.object(table, columns),
        model.entity(table),
        words.release()
            + " can insert one row into "
            + table
            + " and no second one: all that it inserts have the same "
            + String.join(", ", columns)
            + ", for which "
            + what
            + " "
            + words.found(),
        null,
        "unique (" + String.join(", ", columns) + ")",
        List.of(words.later("add " + what)));
  }

  @Nullable Verdict uniqueChanged(UniqueChange.Changed change) {
    if (model.effects().of(change) != Effect.STRICTER) {
      return null;
    }
    return mayRefuse(
        change.table(), change.actual().columns(), "a unique constraint", change.actual().name());
  }

  @Nullable Verdict indexChanged(IndexChange.Changed change) {
    if (model.effects().of(change) != Effect.STRICTER) {
      return null;
    }
    List<String> columns = change.actual().parts().stream().map(IndexPart::value).toList();
    return mayRefuse(change.table(), columns, "a unique index", change.actual().name());
  }

  @Nullable Verdict indexMissing(IndexChange.Missing change) {
    List<String> columns = change.expected().parts().stream().map(IndexPart::value).toList();
    boolean expression = change.expected().parts().stream().anyMatch(IndexPart::expression);
    if (change.expected().unique() || expression || model.anyGone(change.table(), columns)) {
      return null;
    }
    return new Verdict(
        Effect.PERFORMANCE,
        Level.NOTE,
        Set.of(),
        Model.object(change.table(), columns),
        model.attribute(change.table(), columns),
        "queries of "
            + words.release()
            + " by "
            + String.join(", ", columns)
            + " may be slow: the index on "
            + Model.object(change.table(), columns)
            + " "
            + words.gone(),
        "index (" + String.join(", ", columns) + ")",
        "no such index",
        List.of());
  }

  /** Rows that others add may hold back what the release deletes. */
  List<Verdict> references(Table table) {
    List<Verdict> verdicts = new ArrayList<>();
    for (ForeignKey key : table.foreignKeys()) {
      if (holdsBack(key) && model.expected().table(key.target()) != null) {
        verdicts.add(holdsBack(table.name(), key));
      }
    }
    return verdicts;
  }

  private static boolean holdsBack(ForeignKey key) {
    return key.onDelete() == ReferentialAction.NO_ACTION
        || key.onDelete() == ReferentialAction.RESTRICT;
  }

  private Verdict holdsBack(ObjectName table, ForeignKey key) {
    return new Verdict(
        Effect.STRICTER,
        Level.NOTE,
        Verdict.DELETE,
        Model.object(table, key.columns()),
        model.entity(key.target()),
        words.release()
            + " cannot delete a row of "
            + key.target()
            + " to which a row in "
            + table
            + " refers: it does not know that table or column",
        null,
        "foreign key (" + String.join(", ", key.columns()) + ") references " + key.target(),
        List.of());
  }

  @Nullable Verdict foreignKeyMissing(ForeignKeyChange.Missing change) {
    ReferentialAction action = change.expected().onDelete();
    boolean relied =
        action != ReferentialAction.NO_ACTION
            && action != ReferentialAction.RESTRICT
            && !removedFirst(change.table(), change.expected());
    if (!relied || model.anyGone(change.table(), change.expected().columns())) {
      return null;
    }
    return new Verdict(
        Effect.INTEGRITY,
        Level.WARNING,
        Verdict.DELETE,
        Model.object(change.table(), change.expected().columns()),
        model.attribute(change.table(), change.expected().columns()),
        words.release()
            + " leaves it to the database what becomes of rows in "
            + change.table()
            + " when it deletes from "
            + change.expected().target()
            + "; the foreign key "
            + words.gone()
            + ", so that they stay",
        "on delete " + action(action),
        "no foreign key",
        List.of("keep the foreign key until " + words.release() + " has ended"));
  }

  private boolean removedFirst(ObjectName table, ForeignKey key) {
    return key.columns().stream()
        .allMatch(column -> Model.facts(model.column(table, column)).contains(Fact.REMOVED_FIRST));
  }

  @Nullable Verdict foreignKeyExtra(ForeignKeyChange.Extra change) {
    ForeignKey key = change.actual();
    if (model.anyUnfilled(change.table(), key.columns())) {
      return null;
    }
    if (model.anyStaysNull(change.table(), key.columns())) {
      return holdsBack(key) && model.expected().table(key.target()) != null
          ? holdsBack(change.table(), key)
          : null;
    }
    return mayRefuse(change.table(), key.columns(), "a foreign key to " + key.target(), key.name());
  }

  @Nullable Verdict foreignKeyChanged(ForeignKeyChange.Changed change) {
    Effect effect = model.effects().of(change);
    List<String> columns = change.actual().columns();
    return switch (change.aspect()) {
      case TARGET ->
          mayRefuse(
              change.table(),
              columns,
              "a foreign key to " + change.actual().target(),
              change.actual().name());
      case ON_DELETE -> effect == Effect.INTEGRITY ? onDelete(change) : null;
      case DEFERRABILITY ->
          effect == Effect.STRICTER
              ? mayRefuse(
                  change.table(),
                  columns,
                  "a foreign key that is checked at once",
                  change.actual().name())
              : null;
      case ON_UPDATE, VALIDITY -> null;
    };
  }

  private Verdict onDelete(ForeignKeyChange.Changed change) {
    ForeignKey expected = change.expected();
    ForeignKey actual = change.actual();
    boolean refuses = holdsBack(actual);
    return new Verdict(
        refuses ? Effect.BREAKS_WRITES : Effect.INTEGRITY,
        refuses ? Level.ERROR : Level.WARNING,
        Verdict.DELETE,
        Model.object(change.table(), actual.columns()),
        model.attribute(change.table(), actual.columns()),
        refuses
            ? words.release()
                + " cannot delete a row of "
                + actual.target()
                + " to which one in "
                + change.table()
                + " refers: it counts on "
                + action(expected.onDelete())
                + ", which the foreign key does not do"
                + (words.forward() ? " yet" : " any more")
            : "rows of "
                + change.table()
                + " go or change when "
                + words.release()
                + " deletes from "
                + actual.target()
                + ", which it does not expect: on delete "
                + action(actual.onDelete()),
        "on delete " + action(expected.onDelete()),
        "on delete " + action(actual.onDelete()),
        List.of(
            words.forward()
                ? "run the migrations before the release is deployed"
                : words.later("change the foreign key")));
  }

  private static String action(ReferentialAction action) {
    return action.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  @Nullable Verdict checkExtra(CheckChange.Extra change) {
    Set<String> columns = new TreeSet<>(model.columns(change.table(), change.actual()));
    if (model.onlyOthers(change.table(), columns)) {
      Boolean passes = checks.passes(change.table(), columns, change.actual());
      if (passes != null && passes) {
        return null;
      }
      if (passes != null) {
        return refuses(change.table(), change.actual(), columns);
      }
    }
    return mayRefuse(
        change.table(),
        List.copyOf(columns),
        "the check " + change.actual().expression(),
        change.actual().name());
  }

  private Verdict refuses(ObjectName table, CheckConstraint check, Set<String> columns) {
    return new Verdict(
        Effect.BREAKS_WRITES,
        Level.ERROR,
        Verdict.INSERT,
        Model.object(table, List.copyOf(columns)),
        model.entity(table),
        words.release()
            + " cannot insert into "
            + table
            + ": what it leaves to the database in "
            + String.join(", ", columns)
            + " fails the check "
            + check.expression(),
        null,
        check.expression(),
        List.of("give " + String.join(", ", columns) + " a default that passes"));
  }

  @Nullable Verdict checkChanged(CheckChange.Changed change) {
    if (change.aspect() == CheckChange.Aspect.VALIDITY) {
      return null;
    }
    Optional<CheckValues> known = CheckValues.of(change.expected().expression());
    Optional<CheckValues> there = CheckValues.of(change.actual().expression());
    List<String> columns =
        List.copyOf(new TreeSet<>(model.columns(change.table(), change.actual())));
    if (known.isEmpty() || there.isEmpty()) {
      return mayRefuse(
          change.table(),
          columns,
          "the check " + change.actual().expression(),
          change.actual().name());
    }
    Set<String> refused = new TreeSet<>(known.get().values());
    refused.removeAll(there.get().values());
    return refused.isEmpty()
        ? null
        : values(
            Model.object(change.table(), columns),
            model.attribute(change.table(), columns),
            refused,
            known.get().values(),
            there.get().values());
  }

  /** Constants that the release may write and the database refuses. */
  Verdict values(
      String object,
      @Nullable String attribute,
      Set<String> refused,
      Set<String> known,
      Set<String> there) {
    return new Verdict(
        Effect.BREAKS_WRITES,
        Level.ERROR,
        Verdict.WRITES,
        object,
        attribute,
        words.release()
            + " may write "
            + String.join(", ", refused)
            + " to "
            + Names.shortened(attribute, object)
            + ", which "
            + object
            + (words.forward() ? " does not take yet" : " refuses now"),
        String.join(", ", new TreeSet<>(known)),
        String.join(", ", new TreeSet<>(there)),
        List.of(
            words.forward()
                ? "run the migration that adds them before the release is deployed"
                : words.later("take the values away")));
  }

  /** Whether it does depends on what is written. */
  private Verdict mayRefuse(
      ObjectName table, List<String> columns, String what, @Nullable String name) {
    return new Verdict(
        Effect.STRICTER,
        Level.WARNING,
        model.sent(table, Verdict.WRITES),
        columns.isEmpty() ? table.toString() : Model.object(table, columns),
        model.attribute(table, columns),
        "what "
            + words.release()
            + " writes to "
            + (columns.isEmpty() ? table.toString() : Model.object(table, columns))
            + " may be refused: "
            + what
            + " "
            + words.found(),
        null,
        what,
        List.of(
            words.later("add it"),
            name == null || words.forward()
                ? "or make sure that " + words.release() + " writes nothing that it refuses"
                : "until then: "
                    + (what.startsWith("a unique index")
                        ? AlterRenderer.dropIndex(table, name, model.dialect())
                        : AlterRenderer.dropConstraint(table, name, model.dialect()))));
  }
}
