package dev.mooring.maven;

import dev.mooring.schema.state.CheckRequest;
import dev.mooring.schema.state.StateDocuments;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the verifier is told on its command line. */
final class CheckArguments {
  private final ModuleLayout layout;
  private final List<String> arguments = new ArrayList<>();

  CheckArguments(ModuleLayout layout) {
    this.layout = layout;
    add("--project", layout.project().toString());
    add("--state", layout.state().toString());
    add("--class-output", layout.classOutput().toString());
    add("--parent", Long.toString(ProcessHandle.current().pid()));
  }

  /** Adds a name and its value. */
  CheckArguments add(String name, String value) {
    arguments.add(name);
    arguments.add(value);
    return this;
  }

  /** Adds a name and a class path. */
  CheckArguments paths(String name, List<Path> paths) {
    return add(
        name, paths.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
  }

  /** Adds what the last compile left behind. */
  CheckArguments compiled(CheckRequest request) {
    add("--entities", layout.state().resolve(StateDocuments.ENTITIES).toString());
    add("--settings", request.settingsDigest());
    request.options().forEach((name, value) -> add("--option", name + "=" + value));
    return this;
  }

  /** All of them, in their order. */
  List<String> all() {
    return List.copyOf(arguments);
  }
}
