package dev.mooring.maven;

import dev.mooring.schema.state.CheckRequest;
import dev.mooring.schema.state.StateDocuments;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.plugin.logging.Log;

/** The verifier in a JVM of its own, over the class path that the last compile's worker had. */
final class CheckProcess {
  private static final String MAIN = "dev.mooring.verifier.gate.CheckMain";
  private static final Pattern FINDING =
      Pattern.compile("^(?:\\S.*?: )?(error|warning|note): \\[[a-z0-9.-]+] ");
  private final ModuleLayout layout;
  private final CheckRequest request;
  private final List<Path> classpath;
  private final List<Path> sources;
  private int errors;

  /**
   * @param classpath what the module compiles against
   * @param sources directories with its sources
   */
  CheckProcess(
      ModuleLayout layout, CheckRequest request, List<Path> classpath, List<Path> sources) {
    this.layout = layout;
    this.request = request;
    this.classpath = List.copyOf(classpath);
    this.sources = List.copyOf(sources);
  }

  /**
   * Runs the check and logs what it prints: each message in one piece, at its level.
   *
   * @return its exit code: 0 in sync, 1 findings, 2 it could not run
   */
  int run(Log log) throws IOException {
    Path arguments = Files.createTempFile(layout.state(), "check", ".args");
    writeArguments(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(), "@" + arguments);
    // Agents and debuggers of the build are not meant for the check.
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().remove("JDK_JAVA_OPTIONS");
    builder.environment().remove("_JAVA_OPTIONS");
    log.debug("starting " + MAIN + " for " + layout.project());
    Process process = builder.redirectErrorStream(true).start();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      process.getOutputStream().close();
      StringBuilder message = new StringBuilder();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        // Only the first line of a message begins without a blank.
        if (!line.startsWith(" ") && message.length() > 0) {
          print(log, message.toString());
          message.setLength(0);
        }
        message.append(message.length() == 0 ? "" : "\n").append(line);
      }
      if (message.length() > 0) {
        print(log, message.toString());
      }
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      process.destroy();
      Files.deleteIfExists(arguments);
    }
  }

  /** How many errors it printed. */
  int errors() {
    return errors;
  }

  /** In a file, since class paths are longer than some systems' command lines may be. */
  private void writeArguments(Path file) throws IOException {
    List<String> arguments = new ArrayList<>();
    arguments.add("-XX:TieredStopAtLevel=1");
    arguments.add("-XX:+UseSerialGC");
    arguments.add("-XX:-UsePerfData");
    arguments.add("-Xshare:auto");
    arguments.add("-Dfile.encoding=UTF-8");
    arguments.add("-Duser.language=en");
    arguments.add("-Duser.country=US");
    arguments.add("-Duser.timezone=UTC");
    arguments.add("-Djava.awt.headless=true");
    add(arguments, "-cp", joined(request.classpath()));
    arguments.add(MAIN);
    add(arguments, "--project", layout.project().toString());
    add(arguments, "--state", layout.state().toString());
    add(arguments, "--entities", layout.state().resolve(StateDocuments.ENTITIES).toString());
    add(arguments, "--class-output", layout.classOutput().toString());
    add(arguments, "--classpath", joined(classpath));
    add(arguments, "--sources", joined(sources));
    add(arguments, "--settings", request.settingsDigest());
    add(arguments, "--parent", Long.toString(ProcessHandle.current().pid()));
    for (Map.Entry<String, String> option : request.options().entrySet()) {
      add(arguments, "--option", option.getKey() + "=" + option.getValue());
    }
    StringBuilder text = new StringBuilder();
    for (String argument : arguments) {
      text.append(quoted(argument)).append('\n');
    }
    Files.write(file, text.toString().getBytes(nativeCharset()));
  }

  private static void add(List<String> arguments, String name, String value) {
    arguments.add(name);
    arguments.add(value);
  }

  private static String joined(List<Path> paths) {
    StringBuilder joined = new StringBuilder();
    for (Path path : paths) {
      joined.append(joined.length() == 0 ? "" : File.pathSeparator).append(path);
    }
    return joined.toString();
  }

  /**
   * As java's argument files want it.
   *
   * @see <a
   *     href="https://docs.oracle.com/en/java/javase/17/docs/specs/man/java.html#java-command-line-argument-files">Argument
   *     files</a>
   */
  private static String quoted(String argument) {
    return '"'
        + argument
            .replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\n", "\\n")
            .replace("\r", "\\r")
        + '"';
  }

  /** The one in which a JVM reads its command line. */
  private static Charset nativeCharset() {
    String name = System.getProperty("sun.jnu.encoding", "UTF-8");
    return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
  }

  private void print(Log log, String message) {
    Matcher finding = FINDING.matcher(message);
    String level = finding.find() ? finding.group(1) : "";
    switch (level) {
      case "error" -> {
        errors++;
        log.error(message);
      }
      case "warning" -> log.warn(message);
      default -> log.info(message);
    }
  }
}
