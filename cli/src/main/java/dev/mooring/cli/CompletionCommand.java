package dev.mooring.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mooring completion}: what a shell needs to complete options. */
@Command(
    name = "completion",
    description = "Prints a script that completes mooring's options in bash or zsh.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  mooring completion bash > ~/.local/share/bash-completion/completions/mooring",
      "  source <(mooring completion zsh)"
    })
final class CompletionCommand implements Callable<Integer> {
  /** The shells. */
  enum Shell {
    bash,
    zsh
  }

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Parameters(paramLabel = "SHELL", description = "${COMPLETION-CANDIDATES}")
  @SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // required; one script serves both
  private Shell shell;

  @Override
  public Integer call() {
    CommandLine root = new CommandLine(new Main());
    root.getSubcommands().values().forEach(command -> completeFiles(command.getCommandSpec()));
    spec.commandLine().getOut().print(AutoComplete.bash("mooring", root));
    spec.commandLine().getOut().flush();
    return 0;
  }

  /** A text that may be a file's name is completed as one. */
  private static void completeFiles(CommandSpec command) {
    for (PositionalParamSpec parameter : List.copyOf(command.positionalParameters())) {
      if (parameter.type() == String.class) {
        command.remove(parameter);
        command.add(
            PositionalParamSpec.builder()
                .index(parameter.index().toString())
                .paramLabel(parameter.paramLabel())
                .type(Path.class)
                .build());
      }
    }
  }
}
