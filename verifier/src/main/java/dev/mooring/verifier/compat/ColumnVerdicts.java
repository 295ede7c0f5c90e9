package dev.mooring.verifier.compat;

import dev.mooring.schema.diff.ColumnChange;
import dev.mooring.schema.diff.SqlType;
import dev.mooring.schema.diff.TypeDifference;
import dev.mooring.schema.diff.TypeFamily;
import dev.mooring.schema.finding.Effect;
import dev.mooring.schema.finding.Level;
import dev.mooring.schema.model.Column;
import dev.mooring.schema.model.ColumnMapping.Fact;
import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.model.Table;
import dev.mooring.schema.sql.AlterRenderer;
import dev.mooring.schema.sql.SqlDialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What changes of columns do to a release: Hibernate names every mapped column. */
final class ColumnVerdicts {
  private final Model model;
  private final Words words;
  private final TypeProbe probe;

  ColumnVerdicts(Model model, Words words, TypeProbe probe) {
    this.model = model;
    this.words = words;
    this.probe = probe;
  }

  Verdict missing(ColumnChange.Missing change) {
    Column column = change.expected();
    String object = Model.object(change.table(), column.name());
    List<String> fix = new ArrayList<>();
    Column twin = twin(change.table(), column);
    if (words.forward()) {
      fix.add("run the migrations before the release is deployed");
    } else {
      if (twin == null) {
        fix.add(words.later(AlterRenderer.dropColumn(change.table(), column.name(), sql())));
      } else {
        fix.add(
            "if "
                + twin.name()
                + " replaces it: add it beside "
                + column.name()
                + ", keep the two equal while both releases run (a trigger, or code that writes"
                + " both), and drop "
                + column.name()
                + " in a later migration");
      }
    }
    return new Verdict(
        Effect.BREAKS_READS,
        Level.ERROR,
        model.sent(change.table(), model.naming(column, statements(change.table(), column))),
        object,
        model.attribute(change.table(), column.name()),
        words.release()
            + " cannot read or write "
            + name(change.table(), column)
            + ": the column "
            + object
            + " "
            + words.gone(),
        Model.text(column),
        "no such column",
        fix);
  }

  /** Rows of a collection are removed by their key alone. */
  private Set<Operation> statements(ObjectName table, Column column) {
    String attribute = model.attribute(table, column.name());
    return attribute != null && attribute.endsWith(".{element}")
        ? Set.of(Operation.SELECT, Operation.INSERT, Operation.UPDATE)
        : Verdict.ALL;
  }

  /** A column that only the database has and that may be what the missing one became. */
  private @Nullable Column twin(ObjectName table, Column missing) {
    Table there = model.actual().table(table);
    Column twin = null;
    if (there != null) {
      for (Column column : there.columns()) {
        if (model.column(table, column.name()) == null && column.type().equals(missing.type())) {
          twin = twin == null ? column : null;
          if (twin == null) {
            return null;
          }
        }
      }
    }
    return twin;
  }

  @Nullable Verdict extra(ColumnChange.Extra change) {
    if (model.effects().of(change) != Effect.BREAKS_WRITES) {
      return null;
    }
    Column column = change.actual();
    String object = Model.object(change.table(), column.name());
    return new Verdict(
        Effect.BREAKS_WRITES,
        Level.ERROR,
        Verdict.INSERT,
        object,
        model.entity(change.table()),
        words.release()
            + " cannot insert into "
            + change.table()
            + ": it knows nothing of "
            + object
            + ", which "
            + words.found()
            + ", is not null and has no default",
        "no such column",
        Model.text(column),
        List.of(
            words.forward()
                ? AlterRenderer.dropNotNull(change.table(), column, sql()) + " before"
                : words.later(AlterRenderer.setNotNull(change.table(), column, sql())),
            "or give it a default that fits rows of " + words.release()));
  }

  @Nullable Verdict changed(ColumnChange.Changed change) {
    return switch (change.aspect()) {
      case TYPE -> type(change);
      case NULLABILITY -> nullability(change);
      case DEFAULT -> defaults(change);
      case IDENTITY -> identity(change);
      case GENERATED -> generated(change);
      case COLLATION -> collation(change);
      case COMMENT -> null;
    };
  }

  private @Nullable Verdict type(ColumnChange.Changed change) {
    Effect effect = model.effects().of(change);
    if (effect.compareTo(Effect.STRICTER) > 0) {
      return null;
    }
    Column expected = change.expected();
    Column actual = change.actual();
    SqlType from = SqlType.parse(expected.type());
    SqlType to = SqlType.parse(actual.type());
    TypeDifference difference = TypeDifference.between(from, to);
    boolean values = from.family() == TypeFamily.ENUM || to.family() == TypeFamily.ENUM;
    boolean other = difference.kind() == TypeDifference.Kind.FAMILY || values;
    Set<Operation> fails = model.sent(change.table(), model.naming(expected, Verdict.WRITES));
    String fate = "what it writes may not fit";
    Level level = effect == Effect.BREAKS_WRITES ? Level.ERROR : Level.WARNING;
    if (effect == Effect.BREAKS_WRITES) {
      fate = "what it writes is refused";
    }
    if (effect == Effect.INTEGRITY) {
      fails = Set.of();
      fate = "what it writes is not what it reads, or is compared otherwise";
    }
    if (other) {
      TypeProbe.Outcome outcome = probe.of(expected, actual);
      if (outcome != null) {
        fails = model.sent(change.table(), model.naming(expected, outcome.fails()));
        effect = outcome.effect(effect);
        level = outcome.certain() ? Level.ERROR : Level.WARNING;
        fate = outcome.text();
      } else if (effect == Effect.BREAKS_READS) {
        level = Level.ERROR;
        fails = model.sent(change.table(), model.naming(expected, Verdict.ALL));
        fate = "the driver does not take one for the other";
      }
    } else if (effect == Effect.BREAKS_READS) {
      level = Level.ERROR;
    }
    return verdict(
        change,
        effect,
        level,
        fails,
        words.release()
            + " knows "
            + name(change.table(), expected)
            + " as "
            + expected.type()
            + ", but "
            + object(change)
            + " is "
            + actual.type()
            + (words.forward() ? " still: " : " now: ")
            + fate,
        expected.type(),
        actual.type(),
        List.of(
            words.forward()
                ? "run the migrations before the release is deployed"
                : words.later(AlterRenderer.alterType(change.table(), expected, actual, sql())),
            "or add a column of the new type beside it, keep the two equal while both releases run,"
                + " and drop this one later"));
  }

  private @Nullable Verdict nullability(ColumnChange.Changed change) {
    Effect effect = model.effects().of(change);
    Column actual = change.actual();
    String name = name(change.table(), change.expected());
    if (!actual.nullable()) {
      if (effect != Effect.BREAKS_WRITES && effect != Effect.STRICTER) {
        return null;
      }
      return verdict(
          change,
          effect,
          effect == Effect.BREAKS_WRITES ? Level.ERROR : Level.WARNING,
          model.sent(change.table(), model.naming(change.expected(), Verdict.WRITES)),
          words.release()
              + " may write NULL to "
              + name
              + ", which "
              + object(change)
              + (words.forward() ? " still refuses" : " refuses now")
              + (actual.defaultValue() == null
                  ? ""
                  : "; its default does not help, since Hibernate writes the NULL"),
          "null",
          "not null",
          List.of(
              words.forward()
                  ? AlterRenderer.dropNotNull(change.table(), actual, sql()) + " before"
                  : words.later(AlterRenderer.setNotNull(change.table(), actual, sql()))));
    }
    if (effect != Effect.INTEGRITY || words.forward()) {
      return null;
    }
    boolean primitive = Model.facts(change.expected()).contains(Fact.PRIMITIVE);
    return verdict(
        change,
        primitive ? Effect.BREAKS_READS : Effect.INTEGRITY,
        Level.WARNING,
        primitive ? Set.of(Operation.SELECT, Operation.UPDATE) : Verdict.UPDATE,
        "once somebody writes NULL to "
            + object(change)
            + ", "
            + words.release()
            + (primitive ? " cannot read such a row: " : " cannot change such a row: ")
            + name
            + (primitive ? " is a primitive" : " must not be null"),
        "not null",
        "null",
        List.of("write no NULL there while " + words.release() + " runs"));
  }

  private @Nullable Verdict defaults(ColumnChange.Changed change) {
    Effect effect = model.effects().of(change);
    if (effect != Effect.BREAKS_WRITES && effect != Effect.INTEGRITY) {
      return null;
    }
    String wanted = change.expected().defaultValue();
    return verdict(
        change,
        effect,
        effect == Effect.BREAKS_WRITES ? Level.ERROR : Level.WARNING,
        Verdict.INSERT,
        words.release()
            + " leaves "
            + name(change.table(), change.expected())
            + " to the database, whose default "
            + words.gone()
            + " or differs",
        String.valueOf(wanted),
        String.valueOf(change.actual().defaultValue()),
        List.of(
            AlterRenderer.setDefault(change.table(), change.expected(), wanted, sql())
                + (words.forward() ? " before" : " while both releases run")));
  }

  private @Nullable Verdict identity(ColumnChange.Changed change) {
    if (model.effects().of(change) != Effect.BREAKS_WRITES) {
      return null;
    }
    boolean lost = change.expected().identity() != null;
    return verdict(
        change,
        Effect.BREAKS_WRITES,
        Level.ERROR,
        Verdict.INSERT,
        lost
            ? words.release()
                + " leaves the key "
                + name(change.table(), change.expected())
                + " to the database, which does not number "
                + change.table()
                + (words.forward() ? " yet" : " any more")
            : words.release()
                + " writes "
                + name(change.table(), change.expected())
                + ", which is generated always",
        lost ? "identity" : "written by the application",
        lost ? "no identity" : "identity",
        List.of(
            lost
                ? "keep the identity until " + words.release() + " has ended"
                : "make it generated by default"));
  }

  private @Nullable Verdict generated(ColumnChange.Changed change) {
    Effect effect = model.effects().of(change);
    if (effect != Effect.BREAKS_WRITES && effect != Effect.INTEGRITY) {
      return null;
    }
    boolean computed = change.actual().generated() != null;
    boolean certain = effect == Effect.BREAKS_WRITES;
    Set<Operation> operations =
        change.expected().generated() == null
            ? model.naming(change.expected(), Verdict.WRITES)
            : Verdict.INSERT;
    return verdict(
        change,
        effect,
        certain ? Level.ERROR : Level.WARNING,
        model.sent(change.table(), operations),
        computed
            ? words.release()
                + " writes "
                + name(change.table(), change.expected())
                + ", but the database computes "
                + object(change)
            : words.release()
                + " leaves "
                + name(change.table(), change.expected())
                + " to the database, which does not compute it",
        Model.text(change.expected()),
        Model.text(change.actual()),
        List.of(
            "add a generated column under another name instead, and drop the old one when "
                + words.release()
                + " has ended"));
  }

  private @Nullable Verdict collation(ColumnChange.Changed change) {
    if (model.effects().of(change) != Effect.INTEGRITY) {
      return null;
    }
    return verdict(
        change,
        Effect.INTEGRITY,
        Level.WARNING,
        Verdict.SELECT,
        words.release()
            + " compares and sorts by "
            + name(change.table(), change.expected())
            + ", whose collation differs",
        String.valueOf(change.expected().collation()),
        String.valueOf(change.actual().collation()),
        List.of());
  }

  private static String object(ColumnChange.Changed change) {
    return Model.object(change.table(), change.expected().name());
  }

  /** The attribute as people call it: {@code Owner.email}; the column where there is none. */
  String name(ObjectName table, Column column) {
    return Names.shortened(
        model.attribute(table, column.name()), Model.object(table, column.name()));
  }

  private Verdict verdict(
      ColumnChange.Changed change,
      Effect effect,
      Level level,
      Set<Operation> fails,
      String message,
      String entities,
      String migrations,
      List<String> fix) {
    return new Verdict(
        effect,
        level,
        fails,
        object(change),
        model.attribute(change.table(), change.expected().name()),
        message,
        entities,
        migrations,
        fix);
  }

  private SqlDialect sql() {
    return model.dialect();
  }
}
