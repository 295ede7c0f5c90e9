package dev.mooring.verifier.preview;

import dev.mooring.verifier.preview.SqlTokens.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which tables of a database statements touch, told from the names that stand where tables do.
 * Remembers what earlier statements created.
 */
final class TouchedTables {
  /** A name behind one of these is that of a table, where there is one of that name. */
  private static final Set<String> BEFORE =
      Set.of(
          "table",
          "tables",
          "into",
          "update",
          "from",
          "join",
          "references",
          "truncate",
          "on",
          "copy",
          "using",
          "view",
          "column",
          "analyze",
          "vacuum",
          "cluster");

  /** What may stand between such a word and the name. */
  private static final Set<String> BETWEEN =
      Set.of("if", "not", "exists", "only", "table", "ignore", "low_priority", "concurrently");

  /** What runs code of which the statement says nothing. */
  private static final Set<String> OPAQUE = Set.of("do", "call", "execute", "exec");

  /** The first word of statements that change a table, which must be known. */
  private static final Set<String> CHANGING =
      Set.of("insert", "update", "delete", "alter", "truncate", "drop", "merge", "replace", "copy");

  /** Functions that touch no table. */
  private static final Set<String> HARMLESS =
      Set.of(
          "setval",
          "nextval",
          "currval",
          "set_config",
          "current_setting",
          "now",
          "version",
          "pg_advisory_lock",
          "pg_advisory_unlock",
          "pg_advisory_xact_lock",
          "count",
          "max",
          "min",
          "coalesce");

  private final List<TableFigures> tables;
  private final Map<String, String> indexes;
  private final String schema;
  private final Set<String> created = new HashSet<>();

  /**
   * @param indexes names of indexes in lower case, each with its table
   * @param schema the one of names without a schema
   */
  TouchedTables(List<TableFigures> tables, Map<String, String> indexes, String schema) {
    this.tables = List.copyOf(tables);
    this.indexes = Map.copyOf(indexes);
    this.schema = schema;
  }

  /**
   * What a statement touches.
   *
   * @param tables those that there are, in the order of the statement
   * @param certain whether there may be no others
   */
  record Touched(List<TableFigures> tables, boolean certain) {}

  Touched by(String sql) {
    List<Token> tokens = SqlTokens.of(sql);
    Set<TableFigures> found = new LinkedHashSet<>();
    if (tokens.isEmpty()) {
      return new Touched(List.of(), true);
    }
    String first = tokens.get(0).text().toLowerCase(Locale.ROOT);
    boolean unknown = OPAQUE.contains(first);
    boolean target = false;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      String word = token.quoted() ? "" : token.text().toLowerCase(Locale.ROOT);
      if (BEFORE.contains(word)) {
        int at = i + 1;
        boolean more = true;
        while (more) {
          List<Token> name = name(tokens, at);
          if (name.isEmpty()) {
            break;
          }
          TableFigures table =
              table(word.equals("column") ? name.subList(0, name.size() - 1) : name);
          if (table != null) {
            found.add(table);
          }
          boolean known = table != null || created.contains(last(name));
          target |= known;
          if (isCreation(first) && (word.equals("table") || word.equals("view"))) {
            created.add(last(name));
          }
          at = end(tokens, at);
          more = at < tokens.size() && tokens.get(at).is(",") && !word.equals("on");
          at++;
        }
      } else if (word.equals("index") && !isCreation(first)) {
        TableFigures table = ofIndex(tokens, i + 1);
        if (table != null) {
          found.add(table);
        }
        target |= table != null || indexes.isEmpty();
      }
    }
    if (CHANGING.contains(first) && !target && concernsTables(tokens)) {
      unknown = true;
    }
    return new Touched(List.copyOf(found), !unknown && !callsUnknown(first, tokens));
  }

  private static boolean isCreation(String first) {
    return first.equals("create");
  }

  /** Types, sequences and schemas are no tables. */
  private static boolean concernsTables(List<Token> tokens) {
    String second = tokens.size() < 2 ? "" : tokens.get(1).text().toLowerCase(Locale.ROOT);
    String first = tokens.get(0).text().toLowerCase(Locale.ROOT);
    return !(first.equals("alter") || first.equals("drop"))
        || Set.of("table", "index", "view", "materialized", "column").contains(second);
  }

  private static boolean callsUnknown(String first, List<Token> tokens) {
    if (!first.equals("select") && !first.equals("with")) {
      return false;
    }
    for (int i = 1; i < tokens.size(); i++) {
      Token name = tokens.get(i - 1);
      if (tokens.get(i).is("(")
          && name.name()
          && i > 1
          && !HARMLESS.contains(name.text().toLowerCase(Locale.ROOT))
          && (tokens.get(i - 2).is("select")
              || tokens.get(i - 2).is(",")
              || tokens.get(i - 2).is("."))) {
        return true;
      }
    }
    return false;
  }

  /** The parts of the name that begins there, behind what may stand before it. */
  private static List<Token> name(List<Token> tokens, int from) {
    int at = skipped(tokens, from);
    List<Token> name = new ArrayList<>();
    while (at < tokens.size() && tokens.get(at).name()) {
      name.add(tokens.get(at));
      if (at + 1 >= tokens.size() || !tokens.get(at + 1).is(".")) {
        break;
      }
      at += 2;
    }
    return name;
  }

  /** Behind the name and an alias. */
  private static int end(List<Token> tokens, int from) {
    int at = skipped(tokens, from);
    while (at + 1 < tokens.size() && tokens.get(at + 1).is(".")) {
      at += 2;
    }
    at++;
    if (at < tokens.size() && tokens.get(at).is("as")) {
      at++;
    }
    if (at + 1 < tokens.size() && tokens.get(at).name() && tokens.get(at + 1).is(",")) {
      at++;
    }
    return at;
  }

  private static int skipped(List<Token> tokens, int from) {
    int at = from;
    while (at < tokens.size()
        && !tokens.get(at).quoted()
        && BETWEEN.contains(tokens.get(at).text().toLowerCase(Locale.ROOT))) {
      at++;
    }
    return at;
  }

  private static String last(List<Token> name) {
    return name.get(name.size() - 1).text().toLowerCase(Locale.ROOT);
  }

  private @Nullable TableFigures ofIndex(List<Token> tokens, int from) {
    List<Token> name = name(tokens, from);
    String table = name.isEmpty() ? null : indexes.get(last(name));
    return table == null
        ? null
        : tables.stream().filter(one -> one.name().equals(table)).findFirst().orElse(null);
  }

  private @Nullable TableFigures table(List<Token> name) {
    if (name.isEmpty()) {
      return null;
    }
    Token table = name.get(name.size() - 1);
    Token in = name.size() < 2 ? null : name.get(name.size() - 2);
    for (TableFigures one : tables) {
      boolean there = in == null ? one.schema().equals(schema) : matches(in, one.schema());
      if (there && matches(table, one.name())) {
        return one;
      }
    }
    return null;
  }

  private static boolean matches(Token token, String name) {
    return token.quoted() ? token.text().equals(name) : token.text().equalsIgnoreCase(name);
  }
}
