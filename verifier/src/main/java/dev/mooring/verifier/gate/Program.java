package dev.mooring.verifier.gate;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.lock.LockException;
import dev.mooring.schema.spi.GateException;
import dev.mooring.verifier.report.SourcePlaces;
import dev.mooring.verifier.report.TextReport;
import dev.mooring.verifier.report.UnwritableReport;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** What the verifier's programs share: their streams, and what becomes of failures. */
public final class Program {
  private Program() {}

  /** A program with its arguments, which returns its exit code. */
  @FunctionalInterface
  public interface Main {
    int run(String[] args, PrintStream out, PrintStream err);
  }

  /** What a program does once its arguments are understood; returns the exit code. */
  @FunctionalInterface
  public interface Work {
    int run() throws GateException, LockException, UnwritableReport;
  }

  /** Runs and exits. What others print on the way is not printed. */
  public static void main(String[] args, Main main) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    // ANTLR, below the TOML parser, prints there which version it would have liked better.
    System.setErr(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    // Migrations in Java and the libraries they use print where they like.
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    System.exit(main.run(args, out, err));
  }

  /**
   * Does the work of a program that ends with its parent.
   *
   * @return the work's exit code; 2 where it could not be done, and standard error says why
   */
  public static int run(NamedArguments arguments, PrintStream err, Work work) {
    ParentProcess.endWith(arguments.parent());
    List<Finding> problems;
    try {
      return work.run();
    } catch (GateException e) {
      problems = e.findings();
    } catch (LockException e) {
      problems = List.of(e.finding());
    } catch (UnwritableReport e) {
      problems = List.of(e.finding());
    } catch (RuntimeException | LinkageError e) {
      problems = List.of(CheckMain.unexpected(e));
    }
    print(problems, arguments.project(), arguments.sources(), err);
    return 2;
  }

  /** Findings as javac prints its messages. */
  public static void print(
      List<Finding> findings, Path project, List<Path> sources, PrintStream stream) {
    TextReport text = new TextReport(new SourcePlaces(project, sources));
    findings.forEach(finding -> stream.println(text.text(finding)));
  }
}
