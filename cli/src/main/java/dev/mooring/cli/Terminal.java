package dev.mooring.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Somebody who can be asked. */
final class Terminal {
  private final BufferedReader in;
  private final PrintWriter out;

  Terminal(Reader in, PrintWriter out) {
    this.in = new BufferedReader(in);
    this.out = out;
  }

  /** The terminal that this process runs on; empty where there is none, and in CI. */
  static Optional<Terminal> of(PrintWriter out) {
    return Boolean.parseBoolean(System.getenv("CI")) || !isTerminal(System.console())
        ? Optional.empty()
        : Optional.of(
            new Terminal(new InputStreamReader(System.in, Charset.defaultCharset()), out));
  }

  /** From JDK 22 on there is a console also where input or output lead elsewhere. */
  private static boolean isTerminal(@Nullable Console console) {
    if (console == null) {
      return false;
    }
    try {
      return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }

  /**
   * Asks until one of the answers is chosen.
   *
   * @return the chosen one's index; empty where nobody answers any more
   */
  Optional<Integer> choose(String question, List<String> answers) throws IOException {
    out.println(question);
    for (int i = 0; i < answers.size(); i++) {
      out.println("  " + (i + 1) + ") " + answers.get(i));
    }
    while (true) {
      out.print("1-" + answers.size() + "? ");
      out.flush();
      String line = in.readLine();
      if (line == null) {
        out.println();
        return Optional.empty();
      }
      String text = line.strip();
      if (text.matches("[1-9][0-9]{0,3}") && Integer.parseInt(text) <= answers.size()) {
        return Optional.of(Integer.parseInt(text) - 1);
      }
    }
  }
}
