package dev.mooring.verifier.squash;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.spi.GateException;
import dev.mooring.schema.spi.ProjectContext;
import dev.mooring.schema.spi.UnitPlan;
import dev.mooring.verifier.compare.Difference;
import dev.mooring.verifier.compare.Differences;
import dev.mooring.verifier.migration.Candidate;
import dev.mooring.verifier.migration.MigrationFile;
import dev.mooring.verifier.replay.MigrationReplay;
import dev.mooring.verifier.replay.MigrationSet;
import dev.mooring.verifier.replay.MigrationSet.Versioned;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes one baseline of a unit's versioned migrations, and proves it. */
public final class Squash {
  private final ProjectContext project;
  private final UnitPlan plan;
  private final int maxRows;
  private final Replays replays;

  /**
   * @param project whose state directory is used for what is found out
   * @param maxRows how many rows of a table may become part of it
   */
  public Squash(ProjectContext project, UnitPlan plan, int maxRows) {
    this.project = project;
    this.plan = plan;
    this.maxRows = maxRows;
    this.replays = new Replays(project, plan);
  }

  /** What a replay made. */
  private record Made(Schema schema, Script script) {}

  /**
   * The baseline, proven and not yet written.
   *
   * @param to the last version that it replaces; {@code null} for the last there is
   * @throws GateException where there is none; its findings say why
   */
  public Squashed run(@Nullable String to) throws GateException {
    ScriptReader reader = ScriptReader.of(plan.dialect());
    List<Versioned> all;
    int count;
    try (MigrationReplay replay = replays.all()) {
      MigrationSet migrations = replay.migrations();
      refuse(migrations);
      all = migrations.versioned();
      count = to == null ? all.size() : migrations.through(to);
    }
    if (count == 0) {
      throw new GateException(nothing(to, all));
    }
    Versioned last = all.get(count - 1);
    Made made = made(reader, replays.versioned(last.version()));
    refuse(made.script(), last);
    List<String> replaced = all.subList(0, count).stream().map(Versioned::place).toList();
    MigrationFile names = MigrationFile.of(plan);
    String name =
        new MigrationFile(
                setting("flyway.baselineMigrationPrefix", "B"), names.separator(), names.suffix())
            .named(last.version(), "squashed");
    Map<String, String> files = files(name, made.script(), replaced);
    prove(reader, name, files, made, count < all.size());
    return new Squashed(
        plan.unit(),
        new Candidate(directory(last), files, List.of(), List.of(), ""),
        last.version(),
        replaced);
  }

  private void prove(
      ScriptReader reader, String name, Map<String, String> files, Made made, boolean later)
      throws GateException {
    MigrationReplay alone = replays.baseline(files);
    Made remade = made(reader, alone);
    if (alone.executed() == 0) {
      throw new GateException(
          Finding.error(
              "squash.flyway",
              name,
              "this Flyway does not run baseline migrations: it passed over " + name,
              "use Flyway 11 or later"));
    }
    same(
        name,
        made,
        remade,
        made.script().with(reader::canonical).differences(remade.script().with(reader::canonical)));
    if (later) {
      Made whole = made(reader, replays.versioned(null));
      Made again = made(reader, replays.baselineAndLater(files));
      same(
          name + " with what comes after it",
          whole,
          again,
          whole
              .script()
              .with(reader::canonical)
              .with(reader::uncached)
              .differencesWithoutValues(
                  again.script().with(reader::canonical).with(reader::uncached)));
    }
  }

  private static void same(String name, Made made, Made remade, List<String> texts)
      throws GateException {
    List<String> left = new ArrayList<>(texts);
    new Differences("the migrations", name)
        .between(made.schema(), remade.schema()).stream()
            .map(Difference::message)
            .forEach(left::add);
    if (!left.isEmpty()) {
      throw new GateException(
          Finding.error(
              "squash.unproven",
              name,
              "nothing is written: "
                  + name
                  + " would not make what the migrations made:\n    "
                  + String.join("\n    ", left),
              "write it by hand, from what the engine's own dump says"));
    }
  }

  private Made made(ScriptReader reader, MigrationReplay replay) throws GateException {
    try (replay) {
      Schema schema = replay.migrated().schema();
      try (Connection connection = replay.database().connect()) {
        return new Made(
            schema,
            reader.read(
                connection,
                replay.defaultSchema(),
                setting("flyway.table", "flyway_schema_history"),
                maxRows));
      }
    } catch (SQLException e) {
      throw new GateException(
          Finding.error(
              "squash.unreadable",
              plan.unit(),
              "the migrated database cannot be told: " + e.getMessage(),
              "write the baseline from what the engine's own dump says"));
    }
  }

  private Map<String, String> files(String name, Script script, List<String> replaced) {
    Map<String, String> files = new LinkedHashMap<>();
    String text =
        script.text(
            "-- Makes in an empty database what "
                + fileName(replaced.get(0))
                + (replaced.size() == 1 ? "" : " to " + fileName(replaced.get(replaced.size() - 1)))
                + " made.\n");
    files.put(name, text);
    if (text.contains(setting("flyway.placeholderPrefix", "${"))) {
      // Placeholders were replaced when the migrations ran: what looks like one is text.
      files.put(name + ".conf", "placeholderReplacement=false\n");
    }
    return files;
  }

  private static String fileName(String place) {
    return place.substring(place.lastIndexOf('/') + 1);
  }

  /** Beside the last that it replaces. */
  private Path directory(Versioned last) throws GateException {
    Path file = project.projectDirectory().resolve(last.place());
    Path parent = file.getParent();
    if (parent == null || last.place().contains("!/")) {
      throw new GateException(
          Finding.error(
              "squash.directory",
              last.place(),
              last.place() + " lies in a jar: there is no directory to write beside it",
              "squash in the project that it comes from"));
    }
    return parent;
  }

  private static void refuse(MigrationSet migrations) throws GateException {
    if (!migrations.javaMigrations().isEmpty()) {
      String code = migrations.javaMigrations().get(0);
      throw new GateException(
          Finding.error(
              "migration.java",
              code,
              code + " is code of the application, which does not run here",
              "write the baseline by hand, from what the engine's own dump says"));
    }
    if (!migrations.baselines().isEmpty()) {
      String baseline = migrations.baselines().get(0);
      throw new GateException(
          Finding.error(
              "squash.baseline",
              baseline,
              "there is a baseline already, " + baseline + ", and a second is not written",
              "delete it if the migrations that it replaces are still there, and squash anew"));
    }
  }

  private static void refuse(Script script, Versioned last) throws GateException {
    if (script.isEmpty()) {
      throw new GateException(
          Finding.error(
              "squash.nothing",
              last.place(),
              "the migrations up to " + last.version() + " leave nothing in the database"));
    }
    if (!script.untold().isEmpty()) {
      throw new GateException(
          Finding.error(
              "squash.untold",
              last.place(),
              "nothing is written: what follows cannot be told by statements of Mooring's:\n    "
                  + String.join("\n    ", script.untold()),
              "squash up to a version before it: --to",
              "or write the baseline from what the engine's own dump says"));
    }
  }

  private static Finding nothing(@Nullable String to, List<Versioned> all) {
    return to == null || all.isEmpty()
        ? Finding.error("squash.nothing", "", "there are no versioned migrations")
        : Finding.error(
            "squash.version",
            to,
            "no migration has the version " + to,
            "the last is " + all.get(all.size() - 1).version());
  }

  private String setting(String name, String standard) {
    UnitPlan.Setting setting = plan.flyway().get(name);
    return setting == null || setting.value().isBlank() ? standard : setting.value();
  }
}
