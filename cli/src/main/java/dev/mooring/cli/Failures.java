package dev.mooring.cli;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.lock.LockException;
import dev.mooring.schema.spi.GateException;
import dev.mooring.verifier.gate.LockCheck;
import dev.mooring.verifier.report.SourcePlaces;
import dev.mooring.verifier.report.TextReport;
import dev.mooring.verifier.report.UnwritableReport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells why a command could not do its work; always exit code 2. */
final class Failures implements IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    print(findings(failure), command.getErr());
    return CommandLine.ExitCode.USAGE;
  }

  /** As javac prints its messages. */
  static void print(List<Finding> findings, PrintWriter err) {
    TextReport text = new TextReport(new SourcePlaces(Path.of(""), List.of()));
    findings.forEach(finding -> err.println(text.text(finding)));
  }

  static List<Finding> findings(Throwable failure) {
    if (failure instanceof OutOfMemoryError) {
      long megabytes = Runtime.getRuntime().maxMemory() >> 20;
      return List.of(
          Finding.error(
              "mooring.memory",
              "",
              "Java has run out of memory (" + megabytes + " MB): nothing is proven",
              "java -Xmx" + Math.max(256, 2 * megabytes) + "m -jar mooring.jar …"));
    }
    if (failure instanceof GateException known) {
      return known.findings();
    }
    if (failure instanceof LockException known) {
      return List.of(known.finding());
    }
    if (failure instanceof UnwritableReport known) {
      return List.of(known.finding());
    }
    return List.of(LockCheck.unexpected(failure));
  }
}
