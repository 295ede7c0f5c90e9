package dev.mooring.verifier.doctor;

import dev.mooring.verifier.gate.CheckMain;
import dev.mooring.verifier.gate.ParentProcess;
import dev.mooring.verifier.report.DoctorFormat;
import dev.mooring.verifier.report.DoctorReport;
import dev.mooring.verifier.report.ReportWriter;
import dev.mooring.verifier.report.SourcePlaces;
import dev.mooring.verifier.report.TextReport;
import dev.mooring.verifier.report.UnwritableReport;
import java.io.File;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The doctor in a JVM of its own, as build tools start it. Prints the report to standard output.
 * Exit codes: 0 nothing that fails a build, 1 problems, 2 usage or environment.
 */
public final class DoctorMain {
  private static final String USAGE =
      "usage: DoctorMain --project DIR --state DIR --class-output DIR [--classpath PATH]"
          + " [--pom FILE] [--unit NAME] [--offline true] [--format text|json] [--output FILE] [--parent PID]";
  private static final List<String> NAMES =
      List.of(
          "--project",
          "--state",
          "--class-output",
          "--classpath",
          "--pom",
          "--unit",
          "--offline",
          "--format",
          "--output",
          "--parent");

  private DoctorMain() {}

  /** Runs and exits. */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    // ANTLR, below the TOML parser, prints there which version it would have liked better.
    System.setErr(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    System.exit(run(args, System.getenv("CI"), out, err));
  }

  /** Runs and returns the exit code. */
  static int run(String[] args, @Nullable String ci, PrintStream out, PrintStream err) {
    Map<String, String> given = new HashMap<>();
    for (int i = 0; i + 1 < args.length; i += 2) {
      given.put(args[i], args[i + 1]);
    }
    String project = given.get("--project");
    String state = given.get("--state");
    String classOutput = given.get("--class-output");
    DoctorFormat format = DoctorFormat.of(given.getOrDefault("--format", "text"));
    String parent = given.get("--parent");
    if (project == null
        || state == null
        || classOutput == null
        || format == null
        || args.length % 2 != 0
        || !NAMES.containsAll(given.keySet())
        || (parent != null && !parent.matches("\\d{1,18}"))) {
      err.println(USAGE);
      return 2;
    }
    ParentProcess.endWith(parent == null ? null : Long.valueOf(parent));
    String pom = given.get("--pom");
    String classpath = given.get("--classpath");
    DoctorRequest request =
        new DoctorRequest(
            Path.of(project),
            Path.of(classOutput),
            Path.of(state),
            pom == null ? null : Path.of(pom),
            classpath == null ? null : paths(classpath),
            given.get("--unit"),
            !Boolean.parseBoolean(given.get("--offline")),
            Boolean.parseBoolean(ci));
    try {
      return report(Doctor.examine(request), format, given.get("--output"), out);
    } catch (UnwritableReport e) {
      err.println(text(request).text(e.finding()));
    } catch (RuntimeException | LinkageError e) {
      err.println(text(request).text(CheckMain.unexpected(e)));
    }
    return 2;
  }

  private static int report(
      DoctorReport report, DoctorFormat format, @Nullable String output, PrintStream out)
      throws UnwritableReport {
    if (output == null) {
      out.print(format.render(report, false));
      out.flush();
    } else {
      ReportWriter.write(format.render(report, false), Path.of(output));
      out.println(report.summary());
    }
    return report.count(DoctorReport.Status.PROBLEM) > 0 ? 1 : 0;
  }

  private static TextReport text(DoctorRequest request) {
    return new TextReport(new SourcePlaces(request.project(), List.of()));
  }

  private static List<Path> paths(String value) {
    return Stream.of(value.split(File.pathSeparator, -1))
        .filter(entry -> !entry.isEmpty())
        .map(Path::of)
        .toList();
  }
}
