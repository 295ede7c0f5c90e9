package dev.mooring.maven;

import dev.mooring.schema.state.CheckRequest;
import dev.mooring.schema.state.StateDocuments;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.logging.Log;
import org.jspecify.annotations.Nullable;

/** The verifier in a JVM of its own, over the class path that the last compile's worker had. */
final class CheckProcess {
  private static final String MAIN = "dev.mooring.verifier.gate.CheckMain";
  private final Path project;
  private final Path state;
  private final Path classes;
  private final CheckRequest request;
  private @Nullable String verdict;

  CheckProcess(Path project, Path state, Path classes, CheckRequest request) {
    this.project = project;
    this.state = state;
    this.classes = classes;
    this.request = request;
  }

  /**
   * Runs the check and logs what it prints, each line with the level it begins with.
   *
   * @return its exit code: 0 in sync, 1 findings, 2 it could not run
   */
  int run(Log log) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command());
    StringBuilder path = new StringBuilder();
    for (Path entry : request.classpath()) {
      path.append(path.length() == 0 ? "" : File.pathSeparator).append(entry);
    }
    builder.environment().put("CLASSPATH", path.toString());
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    Process process = builder.redirectErrorStream(true).start();
    process.getOutputStream().close();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      StringBuilder message = new StringBuilder();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith(" ") && message.length() > 0) {
          print(log, message.toString());
          message.setLength(0);
        }
        message.append(message.length() == 0 ? "" : "\n").append(line);
      }
      if (message.length() > 0) {
        print(log, message.toString());
        verdict = message.toString();
      }
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** The last thing that was printed: the verdict where the exit code is 0. */
  @Nullable String verdict() {
    return verdict;
  }

  private List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-XX:+UseSerialGC");
    command.add("-Dfile.encoding=UTF-8");
    command.add("-Dstdout.encoding=UTF-8");
    command.add("-Duser.language=en");
    command.add(MAIN);
    command.add("--project");
    command.add(project.toString());
    command.add("--state");
    command.add(state.toString());
    command.add("--classes");
    command.add(classes.toString());
    command.add("--entities");
    command.add(state.resolve(StateDocuments.ENTITIES).toString());
    command.add("--settings");
    command.add(request.settingsDigest());
    for (Map.Entry<String, String> option : request.options().entrySet()) {
      command.add("--option");
      command.add(option.getKey() + "=" + option.getValue());
    }
    return command;
  }

  private static void print(Log log, String message) {
    String first = message.lines().findFirst().orElse("");
    if (first.contains("error: ")) {
      log.error(message);
    } else if (first.contains("warning: ")) {
      log.warn(message);
    } else {
      log.info(message);
    }
  }
}
