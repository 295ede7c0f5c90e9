package dev.mooring.processor.conformance;

import dev.mooring.processor.conformance.Outcome.Kind;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What came out of a run, in a file for each engine and way: the figures, and a line for each model
 * that is not identical, sorted.
 */
final class OrmResults {
  private final Path folder;
  private final String module;
  private final PrintStream out;
  private final Map<String, TreeSet<String>> lines = new TreeMap<>();
  private final Map<String, TreeSet<String>> reports = new TreeMap<>();
  private final Map<String, Map<Kind, Integer>> figures = new TreeMap<>();
  private final TreeSet<String> notRun = new TreeSet<>();
  private int added;

  /**
   * Results of a module.
   *
   * @param folder takes the files {@code module-dialect-way.txt}
   */
  OrmResults(Path folder, String module, PrintStream out) {
    this.folder = folder;
    this.module = module;
    this.out = out;
  }

  void notRun(String model, String reason) {
    notRun.add(model + " | " + reason);
  }

  /**
   * Adds what came out for a model.
   *
   * @param way {@code text} for statements that were compared, {@code live} for databases
   */
  void add(String way, Outcome outcome) {
    String key = outcome.dialect() + "-" + way;
    figures
        .computeIfAbsent(key, dialect -> new EnumMap<>(Kind.class))
        .merge(outcome.kind(), 1, Integer::sum);
    if (outcome.kind() != Kind.IDENTICAL) {
      lines.computeIfAbsent(key, any -> new TreeSet<>()).add(line(outcome));
      reports.computeIfAbsent(key, any -> new TreeSet<>()).add(outcome.report());
    }
    if (++added % 500 == 0) {
      out.println(added + " " + figures);
    }
  }

  /** Writes the files. */
  void write(int notCompiled) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<String, Map<Kind, Integer>> entry : figures.entrySet()) {
      List<String> all = new ArrayList<>();
      entry.getValue().forEach((kind, count) -> all.add(kind + " " + count));
      all.add("NOT_RUN " + notRun.size());
      all.add("SOURCES_NOT_COMPILED " + notCompiled);
      out.println(module + "-" + entry.getKey() + " " + all);
      all.addAll(lines.getOrDefault(entry.getKey(), new TreeSet<>()));
      notRun.forEach(line -> all.add("NOT_RUN | " + line));
      Files.write(folder.resolve(module + "-" + entry.getKey() + ".txt"), all);
      Files.write(
          folder.resolve(module + "-" + entry.getKey() + ".reports"),
          reports.getOrDefault(entry.getKey(), new TreeSet<>()));
    }
  }

  private static String line(Outcome outcome) {
    String reason =
        outcome.differences().isEmpty()
            ? String.join(", ", outcome.unknown())
            : outcome.differences().get(0);
    String line =
        outcome.kind()
            + " | "
            + outcome.model()
            + " | "
            + reason
                .replaceAll(": Hibernate needs to run .*", "")
                .replaceAll("\\s+", " ")
                .replace('\uE000', '?');
    return line.length() > 300 ? line.substring(0, 300) + "…" : line;
  }
}
