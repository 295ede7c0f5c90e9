package dev.mooring.verifier.preview;

import dev.mooring.verifier.preview.Happening.Copied;
import dev.mooring.verifier.preview.Happening.Ended;
import dev.mooring.verifier.preview.Happening.Noted;
import dev.mooring.verifier.preview.Happening.Ran;
import dev.mooring.verifier.preview.Happening.Reached;
import dev.mooring.verifier.preview.Happening.Unseen;
import dev.mooring.verifier.replay.DryRun;
import dev.mooring.verifier.replay.DryRun.Step;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes what Flyway did on several connections as a script for one session. A transaction begins
 * with its first statement; what another connection notes meanwhile belongs to it.
 */
final class ScriptWriter {
  private static final String STATEMENT = "EachMigrateStatement";

  private final StandIn engine;
  private final String historyTable;
  private final Set<String> callbacks;
  private final String initSql;
  private final boolean ranksKnown;
  private final Map<Step, String> plain;
  private final @Nullable Impact impact;
  private final StringBuilder text = new StringBuilder();

  private final Map<String, SessionSetting> wanted = new LinkedHashMap<>();
  private final Map<String, SessionSetting> watched = new LinkedHashMap<>();
  private final Map<String, String> set = new HashMap<>();
  private final Set<String> doubtful = new HashSet<>();

  private int open;
  private boolean initialised;
  private @Nullable Step step;
  private @Nullable String title;
  private @Nullable String label;
  private boolean inCallback;

  /**
   * @param callbacks the events that have callbacks in SQL
   * @param initSql a statement of each connection; empty for none
   * @param ranksKnown whether the ranks are those that the database will have
   * @param plain the migrations that run without a transaction though the engine has some
   * @param impact what is said of each statement of a script; {@code null} for nothing
   */
  ScriptWriter(
      StandIn engine,
      String historyTable,
      List<String> callbacks,
      String initSql,
      boolean ranksKnown,
      Map<Step, String> plain,
      @Nullable Impact impact) {
    this.engine = engine;
    this.historyTable = historyTable;
    this.callbacks = Set.copyOf(callbacks);
    this.initSql = initSql;
    this.ranksKnown = ranksKnown;
    this.plain = plain;
    this.impact = impact;
  }

  /** The script of all that happened. */
  String write(List<Happening> happenings) {
    for (Happening happening : happenings) {
      if (happening instanceof Reached reached) {
        reached(reached);
      } else if (happening instanceof Ran ran) {
        ran(ran);
      } else if (happening instanceof Copied copied) {
        before(copied.transaction());
        remark(copied.sql());
        line(engine.copied(copied.sql(), copied.data()));
      } else if (happening instanceof Noted noted) {
        noted(noted);
      } else if (happening instanceof Happening.Set setting) {
        wanted.put(setting.setting().key(), setting.setting());
        watched.put(setting.setting().key(), setting.setting());
      } else if (happening instanceof Unseen unseen) {
        title = "-- " + unseen.place() + " is code: what it does is missing here";
        title();
      } else if (happening instanceof Ended ended) {
        end(ended.transaction());
      }
    }
    end(open);
    return text.toString();
  }

  private void reached(Reached reached) {
    if (reached.event().equals("beforeEachMigrate")) {
      step = reached.step();
      title = step == null || step.isCode() ? null : title(step);
      inCallback = false;
    } else if (reached.event().startsWith("before") && step != null && reached.step() == null) {
      step = null;
    }
    if (callbacks.contains(reached.event())) {
      label = "-- " + reached.event();
      inCallback = true;
    } else if (inCallback && reached.event().equals("before" + STATEMENT)) {
      label = step == null ? null : "-- " + step.script();
      inCallback = false;
    }
  }

  private String title(Step of) {
    String version = of.version();
    String why = plain.get(of);
    return "-- "
        + of.script()
        + ": "
        + (version == null ? "repeatable" : "version " + version)
        + (why == null ? "" : " (" + why + ")");
  }

  private void ran(Ran ran) {
    if (ran.sql().strip().equals(initSql.strip()) && !initSql.isBlank()) {
      if (initialised) {
        return;
      }
      initialised = true;
    }
    boolean own = ran.sql().contains(historyTable) || (step == null && !inCallback);
    if (own && step == null && title == null && open == 0) {
      title = "-- Flyway's own";
    }
    String sql =
        own
            ? engine.unqualified(ran.sql()).replace(engine.literal(StandIn.USER), engine.user())
            : ran.sql();
    before(ran.transaction());
    if (!own) {
      remark(sql);
    }
    line(engine.terminated(sql.strip()));
    String lower = sql.toLowerCase(Locale.ROOT);
    for (SessionSetting setting : watched.values()) {
      if (setting.words().stream().anyMatch(lower::contains)) {
        doubtful.add(setting.key());
      }
    }
  }

  private void remark(String sql) {
    if (impact != null) {
      impact.remarks(sql).forEach(this::line);
    }
  }

  private void noted(Noted noted) {
    if (noted.row().script().equals(DryRun.CODE)) {
      return;
    }
    label = null;
    before(noted.transaction());
    line(engine.terminated(insert(noted)));
  }

  private String insert(Noted noted) {
    String insert = engine.unqualified(noted.insert());
    int values = insert.indexOf(" VALUES ");
    HistoryRow row = noted.row();
    StringBuilder sql = new StringBuilder(insert.substring(0, values)).append("\n");
    sql.append(ranksKnown ? "values (" : "select ");
    List<String> columns = AbsentDatabase.columns(insert);
    for (int i = 0; i < columns.size(); i++) {
      sql.append(i == 0 ? "" : ", ").append(value(columns.get(i), row, insert));
    }
    if (ranksKnown) {
      return sql.append(")").toString();
    }
    int table = insert.indexOf("INTO ") + "INTO ".length();
    return sql.append(" from ").append(insert, table, insert.indexOf(" (", table)).toString();
  }

  private String value(String column, HistoryRow row, String insert) {
    return switch (column) {
      case "installed_rank" -> ranksKnown ? Integer.toString(row.rank()) : nextRank(insert);
      case "version" -> text(row.version());
      case "description" -> text(row.description());
      case "type" -> text(row.type());
      case "script" -> text(row.script());
      case "checksum" -> String.valueOf(row.checksum());
      case "installed_by" ->
          row.installedBy().equals(StandIn.USER) ? engine.user() : text(row.installedBy());
      case "success" -> Boolean.toString(row.success());
      default -> "0";
    };
  }

  /** The column with the quotes of Flyway's own statement. */
  private static String nextRank(String insert) {
    int at = insert.indexOf("installed_rank");
    String quoted = insert.substring(at - 1, at + "installed_rank".length() + 1);
    return "coalesce(max(" + quoted + "), 0) + 1";
  }

  private String text(@Nullable String value) {
    return value == null ? "null" : engine.literal(value);
  }

  /** What has to stand before a statement. */
  private void before(int transaction) {
    title();
    if (open == 0 && transaction != 0) {
      line(engine.begin() + ";");
      open = transaction;
    }
    for (SessionSetting setting : wanted.values()) {
      boolean known =
          setting.sql().equals(set.get(setting.key()))
              || (setting.standard() && !set.containsKey(setting.key()));
      if (!known || doubtful.contains(setting.key())) {
        line(setting.sql() + ";");
        set.put(setting.key(), setting.sql());
        doubtful.remove(setting.key());
      }
    }
    wanted.clear();
    if (label != null) {
      line(label);
      label = null;
    }
  }

  private void title() {
    if (title != null) {
      if (open != 0) {
        text.append('\n');
      } else {
        text.append(text.length() == 0 ? "" : "\n");
      }
      line(title);
      title = null;
    }
  }

  private void end(int transaction) {
    if (open != 0 && open == transaction) {
      line("commit;");
      open = 0;
    }
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
