package dev.mooring.verifier.migration;

import dev.mooring.schema.diff.ColumnChange;
import dev.mooring.schema.diff.SchemaChange;
import dev.mooring.schema.diff.SequenceChange;
import dev.mooring.schema.diff.TableChange;
import dev.mooring.schema.diff.TypeDifference;
import dev.mooring.schema.model.Column;
import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.model.Table;
import dev.mooring.schema.model.TableKind;
import dev.mooring.schema.sql.SqlDialect;
import dev.mooring.verifier.compare.Difference;
import dev.mooring.verifier.compare.Difference.Phase;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what may be the same thing under another name, takes the answers, and says what is still to
 * be asked. Nothing is ever guessed.
 */
final class Renaming {
  private final SqlDialect dialect;
  private final Intent intent;
  private final Drops drops;
  private final List<Answer> answers = new ArrayList<>();
  private final Set<Answer> used = new LinkedHashSet<>();
  private final List<Question> questions = new ArrayList<>();
  private final Deque<Statement> back = new ArrayDeque<>();

  /** {@code old:new}, as somebody wrote it. */
  private record Answer(String text, String from, String to) {
    static Answer of(String text) {
      int colon = text.indexOf(':');
      return new Answer(
          text,
          Drops.plain(text.substring(0, Math.max(colon, 0))),
          Drops.plain(text.substring(colon + 1)));
    }
  }

  /** Something that is gone, by the name that an answer calls it. */
  private record Thing(String name, String described) {}

  Renaming(SqlDialect dialect, Intent intent, Choices choices, Drops drops) {
    this.dialect = dialect;
    this.intent = intent;
    this.drops = drops;
    choices.renames().forEach(text -> answers.add(Answer.of(text)));
  }

  /** What gives the old names back, in an order that runs. */
  List<Statement> back() {
    return List.copyOf(back);
  }

  /** What is to be asked. */
  List<Question> questions() {
    return List.copyOf(questions);
  }

  /** Answers that meant nothing, as they were written. */
  List<String> unused() {
    return answers.stream().filter(answer -> !used.contains(answer)).map(Answer::text).toList();
  }

  /** The statements for tables and sequences that have another name now. */
  List<Statement> tables(List<Difference> differences) {
    List<Pair> pairs = new ArrayList<>();
    List<Table> missing = new ArrayList<>();
    List<Table> extra = new ArrayList<>();
    List<SequenceChange.Missing> newSequences = new ArrayList<>();
    List<SequenceChange.Extra> oldSequences = new ArrayList<>();
    for (Difference difference : differences) {
      SchemaChange change = difference.change();
      if (change instanceof TableChange.Missing table) {
        missing.add(table.expected());
      } else if (change instanceof TableChange.Extra table
          && table.actual().kind() == TableKind.TABLE) {
        extra.add(table.actual());
      } else if (change instanceof SequenceChange.Missing sequence) {
        newSequences.add(sequence);
      } else if (change instanceof SequenceChange.Extra sequence) {
        oldSequences.add(sequence);
      }
    }
    for (Table gone : extra) {
      pairs.add(
          new Pair(
              "table",
              table(gone.name(), gone.columns().size()),
              missing.stream()
                  .filter(table -> alike(gone, table))
                  .map(Table::name)
                  .filter(name -> !dialect.renameTable(gone.name(), name).isEmpty())
                  .toList(),
              missing.stream().map(Table::name).toList(),
              intent.hadTable(gone.name()),
              to -> {
                intent.renamed(gone.name(), to);
                return dialect.renameTable(gone.name(), to);
              },
              to -> dialect.renameTable(to, gone.name())));
    }
    for (SequenceChange.Extra gone : oldSequences) {
      pairs.add(
          new Pair(
              "sequence",
              new Thing(dialect.quote(gone.object()), dialect.quote(gone.object())),
              newSequences.stream()
                  .filter(other -> other.expected().increment() == gone.actual().increment())
                  .map(SequenceChange.Missing::object)
                  .filter(name -> !dialect.renameSequence(gone.object(), name).isEmpty())
                  .toList(),
              newSequences.stream().map(SequenceChange.Missing::object).toList(),
              intent.hadSequence(gone.object()),
              to -> dialect.renameSequence(gone.object(), to),
              to -> dialect.renameSequence(to, gone.object())));
    }
    return resolved(pairs);
  }

  /** The statements for columns that have another name now. */
  List<Statement> columns(List<Difference> differences) {
    List<Pair> pairs = new ArrayList<>();
    List<ColumnChange.Missing> missing = new ArrayList<>();
    List<ColumnChange.Extra> extra = new ArrayList<>();
    for (Difference difference : differences) {
      if (difference.change() instanceof ColumnChange.Missing column) {
        missing.add(column);
      } else if (difference.change() instanceof ColumnChange.Extra column) {
        extra.add(column);
      }
    }
    for (ColumnChange.Extra gone : extra) {
      pairs.add(column(gone, missing));
    }
    return resolved(pairs);
  }

  private Pair column(ColumnChange.Extra gone, List<ColumnChange.Missing> missing) {
    List<ObjectName> all = new ArrayList<>();
    List<ObjectName> like = new ArrayList<>();
    for (ColumnChange.Missing column : missing) {
      if (column.table().equals(gone.table())) {
        ObjectName name = ObjectName.of(column.expected().name());
        all.add(name);
        if (alike(gone.actual(), column.expected())) {
          like.add(name);
        }
      }
    }
    String column = gone.actual().name();
    String name = dialect.quote(gone.table()) + "." + dialect.quote(column);
    like.sort(Comparator.comparing(other -> distance(other.name(), column)));
    return new Pair(
        "column",
        new Thing(name, name + " " + gone.actual().type()),
        like,
        all,
        !intent.isKnown() || intent.hadColumn(gone.table(), column),
        to -> List.of(dialect.renameColumn(gone.table(), column, to.name())),
        to -> List.of(dialect.renameColumn(gone.table(), to.name(), column)));
  }

  /** What an engine does to call something by another name. */
  private interface Rename {
    List<String> to(ObjectName name);
  }

  /**
   * Something that is gone, with what may be it.
   *
   * @param like what is of like shape, the likeliest first
   * @param all what somebody may name
   */
  private record Pair(
      String kind,
      Thing gone,
      List<ObjectName> like,
      List<ObjectName> all,
      boolean usedBefore,
      Rename rename,
      Rename reverse) {
    /** The candidate's whole name. */
    String candidate(SqlDialect dialect, ObjectName name) {
      return kind.equals("column")
          ? gone.name().substring(0, gone.name().lastIndexOf('.') + 1) + dialect.quote(name)
          : dialect.quote(name);
    }
  }

  /** Answers come first: what they take is no candidate for anything else. */
  private List<Statement> resolved(List<Pair> pairs) {
    List<Statement> statements = new ArrayList<>();
    Set<String> taken = new LinkedHashSet<>();
    List<Pair> open = new ArrayList<>();
    for (Pair pair : pairs) {
      ObjectName name = answered(pair);
      if (name == null) {
        open.add(pair);
      } else {
        taken.add(pair.candidate(dialect, name));
        for (String sql : pair.rename().to(name)) {
          statements.add(
              Statement.of(Phase.CHANGE_COLUMNS, sql).serving(pair.candidate(dialect, name)));
        }
        List<String> reverse = pair.reverse().to(name);
        for (int i = reverse.size() - 1; i >= 0; i--) {
          back.addFirst(
              Statement.of(Phase.CHANGE_COLUMNS, reverse.get(i)).serving(pair.gone().name()));
        }
      }
    }
    for (Pair pair : open) {
      List<String> candidates =
          pair.like().stream()
              .filter(name -> !taken.contains(pair.candidate(dialect, name)))
              .map(dialect::quote)
              .toList();
      if (pair.usedBefore() && !candidates.isEmpty() && !drops.isNamed(pair.gone().name())) {
        questions.add(
            new Question(pair.kind(), pair.gone().name(), pair.gone().described(), candidates));
      }
    }
    return statements;
  }

  private @Nullable ObjectName answered(Pair pair) {
    for (Answer answer : answers) {
      for (ObjectName name : pair.all()) {
        String local = dialect.quote(name);
        String whole = pair.candidate(dialect, name);
        boolean exact =
            Drops.plain(pair.gone().name()).equals(answer.from())
                && (Drops.plain(whole).equals(answer.to())
                    || Drops.plain(local).equals(answer.to()));
        if (exact || isPattern(answer, pair.gone(), whole, local)) {
          used.add(answer);
          return name;
        }
      }
    }
    return null;
  }

  /** {@code person.address_*:home_address_*}: all columns of a prefix. */
  private static boolean isPattern(Answer answer, Thing gone, String to, String local) {
    if (!answer.from().endsWith("*") || !answer.to().endsWith("*")) {
      return false;
    }
    String from = answer.from().substring(0, answer.from().length() - 1);
    String target = answer.to().substring(0, answer.to().length() - 1);
    String name = Drops.plain(gone.name());
    if (!name.startsWith(from)) {
      return false;
    }
    String rest = name.substring(from.length());
    return Drops.plain(local).equals(target + rest) || Drops.plain(to).equals(target + rest);
  }

  private Thing table(ObjectName name, int columns) {
    String text = dialect.quote(name);
    return new Thing(text, text + " (" + columns + (columns == 1 ? " column)" : " columns)"));
  }

  /** Of one family, and computed both or neither. */
  private static boolean alike(Column gone, Column added) {
    return TypeDifference.between(added.type(), gone.type()).kind() != TypeDifference.Kind.FAMILY
        && (gone.generated() == null) == (added.generated() == null);
  }

  /** At least half of the columns of the smaller one have the same name and family. */
  private static boolean alike(Table gone, Table added) {
    if (added.kind() != TableKind.TABLE) {
      return false;
    }
    int same = 0;
    for (Column column : gone.columns()) {
      Column other = added.column(column.name());
      same += other != null && alike(column, other) ? 1 : 0;
    }
    return same * 2 >= Math.min(gone.columns().size(), added.columns().size());
  }

  /** How many letters must change, roughly: the likeliest is asked first. */
  private static int distance(String one, String other) {
    int common = 0;
    for (int i = 0; i < Math.min(one.length(), other.length()); i++) {
      common += one.charAt(i) == other.charAt(i) ? 1 : 0;
    }
    return other.contains(one) || one.contains(other)
        ? 0
        : Math.max(one.length(), other.length()) - common;
  }
}
