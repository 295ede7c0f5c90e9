package dev.mooring.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Whose configuration holds, and where migrations are replayed. */
final class ProjectOptions {
  @Option(
      names = "--dev-url",
      paramLabel = "URL",
      description =
          "JDBC URL of an empty database to replay in, instead of an embedded one; env:NAME reads"
              + " an environment variable.")
  private @Nullable String devUrl;

  @Option(
      names = {"-p", "--project"},
      paramLabel = "DIR",
      description =
          "The project, whose mooring.toml and Spring or JPA configuration hold for what is not"
              + " said here. Default: the current directory.")
  private Path project = Path.of("");

  @Nullable String devUrl() {
    return devUrl;
  }

  /** Absolute. */
  Path project() {
    return project.toAbsolutePath().normalize();
  }

  void verify(CommandLine command) {
    if (!Files.isDirectory(project())) {
      throw new ParameterException(command, "--project: there is no directory " + project);
    }
  }
}
