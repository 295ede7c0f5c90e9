package dev.mooring.maven.it;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A user's project, edited and built over and over. The first build is the invoker's; the others
 * run here, in the same Maven with the same repositories.
 */
public final class Project {
  private static final String JVM_ARGUMENTS = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";
  private final Path directory;
  private final Path repository;
  private final Path tail;
  private final List<String> arguments = new ArrayList<>();
  private final Map<String, String> environment = new TreeMap<>();

  /**
   * As a script is given them.
   *
   * @param directory of the project
   * @param repository the local repository with the artifacts under test
   * @param tail the local repository with everything else
   */
  public Project(File directory, File repository, String tail) {
    this.directory = directory.toPath();
    this.repository = repository.toPath();
    this.tail = Path.of(tail);
    environment.put("CI", "false");
  }

  /** Copies a project without what was built of it. */
  public static void copy(String from, File to) throws IOException {
    Path source = Path.of(from);
    try (Stream<Path> below = Files.walk(source)) {
      for (Path path : below.sorted().toList()) {
        Path relative = source.relativize(path);
        if (!relative.startsWith("target") && Files.isRegularFile(path)) {
          Path copy = to.toPath().resolve(relative);
          Files.createDirectories(copy.getParent());
          Files.copy(path, copy, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  /** The build that the invoker has run. */
  public Build firstBuild() throws IOException {
    return new Build(0, read("build.log"));
  }

  /** The next builds have that in their environment. */
  public Project with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** Runs {@code mvn compile}. */
  public Build compile(String... more) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of("compile"));
    all.addAll(List.of(more));
    return maven(all.toArray(new String[0]));
  }

  /** Runs Maven, whose output is also appended to build.log. */
  public Build maven(String... goals) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    boolean windows = File.separatorChar == '\\';
    command.add(
        Path.of(System.getProperty("maven.home"), "bin", windows ? "mvn.cmd" : "mvn").toString());
    command.addAll(
        List.of("-B", "-ntp", "-Dstyle.color=never", "-Dmaven.repo.local=" + repository));
    command.add("-Dmaven.repo.local.tail=" + tail);
    command.addAll(List.of(goals));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("MAVEN_OPTS", JVM_ARGUMENTS);
    Process process = builder.start();
    process.getOutputStream().close();
    String log = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int exit = process.waitFor();
    Files.writeString(
        directory.resolve("build.log"),
        read("build.log") + "\n--- mvn " + String.join(" ", goals) + "\n" + log);
    return new Build(exit, log);
  }

  /** The text of a file. */
  public String read(String file) throws IOException {
    return Files.readString(directory.resolve(file));
  }

  /** Whether there is such a file. */
  public boolean has(String file) {
    return Files.exists(directory.resolve(file));
  }

  /** Writes a file anew. */
  public Project write(String file, String text) throws IOException {
    Path path = directory.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
    return this;
  }

  /** Edits a file: that text must be in it. */
  public Project replace(String file, String text, String by) throws IOException {
    return replace(file, text, found -> by);
  }

  /** Edits a file: that text must be in it. */
  public Project replace(String file, String text, UnaryOperator<String> by) throws IOException {
    String before = read(file);
    if (!before.contains(text)) {
      throw new AssertionError(file + " does not contain '" + text + "':\n" + before);
    }
    return write(file, before.replace(text, by.apply(text)));
  }

  /** Deletes a file, or a directory with all that is in it. */
  public Project delete(String file) throws IOException {
    try (Stream<Path> below = Files.walk(directory.resolve(file))) {
      for (Path path : below.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(path);
      }
    }
    return this;
  }

  /** The line of that text in a file, from 1. */
  public int line(String file, String text) throws IOException {
    String before = read(file);
    if (!before.contains(text)) {
      throw new AssertionError(file + " does not contain '" + text + "':\n" + before);
    }
    return (int) before.substring(0, before.indexOf(text)).chars().filter(c -> c == '\n').count()
        + 1;
  }

  /** When a file was written. */
  public FileTime written(String file) throws IOException {
    return Files.getLastModifiedTime(directory.resolve(file));
  }
}
