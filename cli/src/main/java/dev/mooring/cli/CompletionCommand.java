package dev.mooring.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
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
    CommandLine root = spec.root().commandLine();
    spec.commandLine().getOut().print(AutoComplete.bash("mooring", root));
    spec.commandLine().getOut().flush();
    return 0;
  }
}
