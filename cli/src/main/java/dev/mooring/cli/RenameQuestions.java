package dev.mooring.cli;

import dev.mooring.verifier.migration.Choices;
import dev.mooring.verifier.migration.Question;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks on a terminal what {@code --rename} and {@code --drop} say otherwise. */
final class RenameQuestions {
  private final Terminal terminal;

  RenameQuestions(Terminal terminal) {
    this.terminal = terminal;
  }

  /** The choices with all answers; empty where one was not given. */
  Optional<Choices> answered(Choices choices, List<Question> questions) throws IOException {
    List<String> renames = new ArrayList<>(choices.renames());
    List<String> drops = new ArrayList<>(choices.drops());
    for (Question question : questions) {
      List<String> answers = new ArrayList<>(question.candidates());
      answers.add("nothing: it is no longer used, and its drop waits in mooring.toml");
      Optional<Integer> chosen =
          terminal.choose(
              "The " + question.kind() + " " + question.described() + " is gone. It is now",
              answers);
      if (chosen.isEmpty()) {
        return Optional.empty();
      }
      if (chosen.get() < question.candidates().size()) {
        renames.add(question.gone() + ":" + question.candidates().get(chosen.get()));
      } else {
        drops.add(question.gone());
      }
    }
    return Optional.of(choices.answering(renames, drops));
  }
}
