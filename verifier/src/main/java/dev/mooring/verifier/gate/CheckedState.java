package dev.mooring.verifier.gate;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import dev.mooring.schema.lock.LockException;
import dev.mooring.schema.lock.LockFile;
import dev.mooring.schema.spi.GateResult;
import dev.mooring.schema.spi.UnitPlan;
import dev.mooring.schema.state.CheckRequest;
import dev.mooring.schema.state.InputDigest;
import dev.mooring.schema.state.ProvenState;
import dev.mooring.schema.state.StateDocuments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a check leaves behind for the next build, as a compile would. */
final class CheckedState {
  /** No digest is empty: the next one to look proves anew. */
  private static final String UNPROVEN = "";

  private final CheckArguments arguments;
  private final Path project;
  private final @Nullable ProvenState last;

  CheckedState(CheckArguments arguments) {
    this.arguments = arguments;
    this.project = arguments.project().toAbsolutePath();
    this.last = ProvenState.read(arguments.state());
  }

  /** From here on nothing counts as proven, until {@link #keep} says so. */
  void forget() throws IOException {
    if (last != null) {
      last.with(UNPROVEN, last.verdict()).write(arguments.state());
    }
  }

  /** Why the entities, as they were compiled, are no longer what Hibernate would make of them. */
  @Nullable Finding changedSettings(UnitPlan plan) {
    String compiled = arguments.settings();
    if (compiled == null || compiled.equals(plan.settingsDigest())) {
      return null;
    }
    List<String> files = newerThanCompile(plan);
    return Finding.error(
        "config.changed",
        plan.unit(),
        "Hibernate's settings for "
            + plan.unit()
            + " changed after its entities were compiled"
            + (files.isEmpty() ? "" : ", in " + String.join(", ", files)),
        "mvn clean compile");
  }

  private List<String> newerThanCompile(UnitPlan plan) {
    List<String> newer = new ArrayList<>();
    try {
      FileTime compiled = Files.getLastModifiedTime(arguments.state().resolve(CheckRequest.FILE));
      Path output = arguments.classOutput();
      for (Path file : new TreeSet<>(plan.inputFiles())) {
        boolean copy = output != null && file.startsWith(output.toAbsolutePath());
        if (!copy
            && file.startsWith(project)
            && Files.isRegularFile(file)
            && Files.getLastModifiedTime(file).compareTo(compiled) >= 0) {
          newer.add(project.relativize(file).toString().replace('\\', '/'));
        }
      }
    } catch (IOException e) {
      // Then the message names no file.
      return List.of();
    }
    return newer;
  }

  /**
   * The digest of what decides beside the lock, which the check itself may write.
   *
   * @throws IOException where something cannot be read
   */
  String inputs(UnitPlan plan) throws IOException {
    return InputDigest.of(project, absolute(plan.inputFiles()), absolute(plan.inputDirectories()));
  }

  /**
   * Keeps the result of a check without errors.
   *
   * @param inputsBefore {@link #inputs} from before the migrations were read: what was edited
   *     meanwhile is not proven
   */
  void keep(UnitPlan plan, GateResult result, List<Finding> findings, String inputsBefore)
      throws IOException, LockException {
    String entities = result.lockDocument();
    String migrated = result.migratedDocument();
    new StateDocuments(entities, migrated).write(arguments.state());
    Path classOutput = arguments.classOutput();
    if (classOutput != null) {
      Path directory = classOutput.resolve("META-INF/mooring");
      LockFile.write(directory.resolve(plan.unit() + ".json"), entities);
      Path produced = directory.resolve(plan.unit() + ".migrated.json");
      if (migrated == null) {
        Files.deleteIfExists(produced);
      } else {
        LockFile.write(produced, migrated);
      }
    }
    String verdict = result.verdict();
    if (!result.proven() || verdict == null || !inputsBefore.equals(inputs(plan))) {
      return;
    }
    List<Path> files = new ArrayList<>(plan.inputFiles());
    files.add(plan.lockFile());
    files.addAll(result.inputFiles());
    files = absolute(files);
    List<Path> directories = absolute(plan.inputDirectories());
    // What the compile had to say of the entities cannot be told apart from what an earlier check
    // or compile said of the migrations: then the next compile shall find it out anew.
    boolean told = last != null && last.messages().isEmpty();
    new ProvenState(
            plan.unit(),
            last != null && told ? last.modelDigest() : UNPROVEN,
            InputDigest.of(project, files, directories),
            verdict,
            files,
            directories,
            last == null ? Map.of() : last.readSet(),
            messages(findings))
        .write(arguments.state());
  }

  private static List<String> messages(List<Finding> findings) {
    List<String> messages = new ArrayList<>();
    for (Finding finding : findings) {
      if (finding.level() != Level.NOTE) {
        String attribute = finding.attribute();
        String file = finding.file();
        messages.add(
            finding.level()
                + ":"
                + (attribute == null ? "" : attribute)
                + "\t"
                + (file == null
                    ? ""
                    : file + (finding.line() > 0 ? ":" + finding.line() : "") + ": ")
                + finding.text());
      }
    }
    return messages;
  }

  private static List<Path> absolute(Collection<Path> paths) {
    TreeSet<Path> absolute = new TreeSet<>();
    for (Path path : paths) {
      absolute.add(path.toAbsolutePath());
    }
    return List.copyOf(absolute);
  }
}
