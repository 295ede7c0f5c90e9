package dev.mooring.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Whose configuration holds, for commands that replay nothing. */
final class ProjectOption {
  @Option(
      names = {"-p", "--project"},
      paramLabel = "DIR",
      description =
          "The project, whose mooring.toml and Spring or JPA configuration hold for what is not"
              + " said here. Default: the current directory.")
  private Path project = Path.of("");

  /** Absolute; wrong usage where there is no such directory. */
  Path directory(CommandLine command) {
    Path directory = project.toAbsolutePath().normalize();
    if (!Files.isDirectory(directory)) {
      throw new ParameterException(command, "--project: there is no directory " + project);
    }
    return directory;
  }
}
