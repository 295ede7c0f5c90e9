package dev.mooring.maven;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.maven.plugin.logging.Log;

/** A program of the verifier's in a JVM of its own. */
final class CheckProcess {
  /** Checks the module. */
  static final String CHECK = "dev.mooring.verifier.gate.CheckMain";

  /** Compares two schemas. */
  static final String DIFF = "dev.mooring.verifier.diff.DiffMain";

  /** Says whether the running release survives. */
  static final String COMPAT = "dev.mooring.verifier.compat.CompatMain";

  /** Writes a migration. */
  static final String GENERATE = "dev.mooring.verifier.migration.GenerateMain";

  /** Writes what Flyway would run. */
  static final String SQL = "dev.mooring.verifier.preview.SqlMain";

  /** Gives migrations new versions. */
  static final String RENUMBER = "dev.mooring.verifier.renumber.RenumberMain";

  /** Looks for hazards of migrations. */
  static final String LINT = "dev.mooring.verifier.lint.LintMain";

  private static final Pattern FINDING =
      Pattern.compile("^(?:\\S.*?: )?(error|warning|note): \\[[a-z0-9.-]+] ");
  private final String main;
  private final ModuleLayout layout;
  private final List<Path> verifier;
  private final CheckArguments arguments;
  private final boolean failing;
  private int errors;

  /**
   * @param main the program
   * @param verifier the class path with the verifier
   * @param failing whether errors will fail the build; else they are logged as warnings
   */
  CheckProcess(
      String main,
      ModuleLayout layout,
      List<Path> verifier,
      CheckArguments arguments,
      boolean failing) {
    this.main = main;
    this.layout = layout;
    this.verifier = List.copyOf(verifier);
    this.arguments = arguments;
    this.failing = failing;
  }

  /**
   * Runs the check and logs what it prints: each message in one piece, at its level.
   *
   * @return its exit code: 0 in sync, 1 findings, 2 it could not run
   */
  int run(Log log) throws IOException {
    Path file = Files.createTempFile(layout.state(), "check", ".args");
    write(file);
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(), "@" + file);
    // Agents and debuggers of the build are not meant for the check.
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().remove("JDK_JAVA_OPTIONS");
    builder.environment().remove("_JAVA_OPTIONS");
    log.debug("starting " + main + " for " + layout.project());
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
      Files.deleteIfExists(file);
    }
  }

  /** How many errors it printed. */
  int errors() {
    return errors;
  }

  /** In a file, since class paths are longer than some systems' command lines may be. */
  private void write(Path file) throws IOException {
    List<String> all = new ArrayList<>();
    all.add("-XX:TieredStopAtLevel=1");
    all.add("-XX:+UseSerialGC");
    all.add("-XX:-UsePerfData");
    all.add("-Xshare:auto");
    all.add("-Dfile.encoding=UTF-8");
    all.add("-Duser.language=en");
    all.add("-Duser.country=US");
    all.add("-Duser.timezone=UTC");
    all.add("-Djava.awt.headless=true");
    all.add("-cp");
    all.add(verifier.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    all.add(main);
    all.addAll(arguments.all());
    StringBuilder text = new StringBuilder();
    for (String argument : all) {
      text.append(quoted(argument)).append('\n');
    }
    Files.write(file, text.toString().getBytes(nativeCharset()));
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
        if (failing) {
          log.error(message);
        } else {
          log.warn(message);
        }
      }
      case "warning" -> log.warn(message);
      default -> log.info(message);
    }
  }
}
