package dev.mooring.verifier.migration;

import dev.mooring.schema.finding.Finding;
import java.util.ArrayList;
import java.util.List;

/**
 * Something is gone and something of like shape is new: nobody but people knows whether it is the
 * same thing under another name.
 *
 * @param kind {@code column}, {@code table} or {@code sequence}
 * @param gone what the entities no longer have, as {@code --rename} takes it
 * @param described the same with its type
 * @param candidates what is new and may be it, as {@code --rename} takes it, the likeliest first
 */
public record Question(String kind, String gone, String described, List<String> candidates) {
  public Question {
    candidates = List.copyOf(candidates);
  }

  /** The question as an error with its answers. */
  Finding finding() {
    List<String> answers = new ArrayList<>();
    for (String candidate : candidates) {
      answers.add("--rename " + gone + ":" + candidate);
    }
    answers.add("--drop " + gone + " (it is no longer used)");
    return Finding.error(
        "generate.rename",
        gone,
        "is the "
            + kind
            + " "
            + described
            + " now "
            + String.join(" or ", candidates)
            + ", or is it no longer used?",
        answers.toArray(String[]::new));
  }
}
