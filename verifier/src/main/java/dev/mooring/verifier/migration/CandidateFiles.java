package dev.mooring.verifier.migration;

import dev.mooring.schema.file.WholeFile;
import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.spi.GateException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes candidates into a project: as a whole or not at all. */
public final class CandidateFiles {
  private static final String SETTINGS = "mooring.toml";
  private final Path project;
  private final String unit;

  /**
   * @param unit whose migrations they are
   */
  public CandidateFiles(Path project, String unit) {
    this.project = project.toAbsolutePath().normalize();
    this.unit = unit;
  }

  /**
   * Writes the candidate.
   *
   * @return what was written, a line each
   * @throws GateException where it cannot be written; nothing is left of it then
   */
  public List<String> write(Candidate candidate) throws GateException {
    List<Path> made = new ArrayList<>();
    List<String> written = new ArrayList<>();
    try {
      for (Map.Entry<String, String> file : candidate.files().entrySet()) {
        Path path = candidate.directory().resolve(file.getKey());
        if (Files.exists(path)) {
          throw new GateException(
              Finding.error(
                  "generate.exists",
                  shown(path),
                  shown(path) + " is there already, and nothing is overwritten",
                  "delete it, or choose another name"));
        }
        Files.createDirectories(candidate.directory());
        made.add(path);
        WholeFile.write(path, file.getValue());
        written.add(shown(path));
      }
      if (!candidate.pending().isEmpty() || !candidate.released().isEmpty()) {
        settings(candidate, written);
      }
      return written;
    } catch (IOException e) {
      made.forEach(CandidateFiles::deleteQuietly);
      throw new GateException(
          Finding.error(
              "generate.unwritable",
              shown(candidate.file()),
              shown(candidate.file()) + " cannot be written: " + e,
              "make the directory writable"));
    }
  }

  private void settings(Candidate candidate, List<String> written) throws IOException {
    Path file = project.resolve(SETTINGS);
    String text = Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
    String table = hasOwnTable(text) ? unit : "";
    String changed =
        PendingFile.with(
            PendingFile.without(text, candidate.released()),
            table,
            candidate.pending(),
            candidate.since());
    if (!changed.equals(text)) {
      WholeFile.write(file, changed);
      for (String object : candidate.pending()) {
        written.add(SETTINGS + ": the drop of " + object + " waits");
      }
      for (String object : candidate.released()) {
        written.add(SETTINGS + ": the drop of " + object + " waits no longer");
      }
    }
  }

  private boolean hasOwnTable(String text) {
    Pattern table =
        Pattern.compile(
            "(?m)^\\s*\\[+\\s*unit\\s*\\.\\s*\"?" + Pattern.quote(unit) + "\"?\\s*[.\\]]");
    return table.matcher(text).find();
  }

  private static void deleteQuietly(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // The problem that led here is told.
      return;
    }
  }

  private String shown(Path path) {
    Path whole = path.toAbsolutePath().normalize();
    Path below = whole.startsWith(project) ? project.relativize(whole) : whole;
    return below.toString().replace('\\', '/');
  }
}
