package dev.mooring.processor.rough;

import dev.mooring.processor.UserProject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A compiler in a JVM of its own, as Maven or a shell starts one. */
public final class Javac {
  private final Path home;
  private final List<String> prefix = new ArrayList<>();
  private final List<String> arguments = new ArrayList<>();
  private final Map<String, String> environment = new HashMap<>();

  public Javac() {
    this(Path.of(System.getProperty("java.home")));
  }

  public Javac(Path home) {
    this.home = home;
  }

  /** A JDK of that version on this machine; {@code null} where there is none. */
  public static @Nullable Path jdk(int version) {
    Path all = Path.of("/usr/lib/jvm");
    if (!Files.isDirectory(all)) {
      return null;
    }
    try (DirectoryStream<Path> homes = Files.newDirectoryStream(all, "*" + version + "*")) {
      for (Path home : homes) {
        if (Files.isExecutable(home.resolve("bin/javac"))) {
          return home;
        }
      }
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs under that command. */
  public Javac under(String... command) {
    prefix.addAll(List.of(command));
    return this;
  }

  public Javac with(String argument) {
    arguments.add(argument);
    return this;
  }

  public Javac environment(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /** What it printed, and how it ended. */
  public record Output(int exit, String text) {}

  public Output compile(UserProject project) {
    return compile(project, project.sources());
  }

  public Output compile(UserProject project, List<Path> sources) {
    return await(start(project, sources));
  }

  Process start(UserProject project) {
    return start(project, project.sources());
  }

  /** Compiles with the arguments given so far alone. */
  public Output run(List<Path> sources) {
    return await(start(version() >= 21 ? List.of("-proc:full") : List.of(), sources));
  }

  private Process start(UserProject project, List<Path> sources) {
    return start(project.arguments(version()), sources);
  }

  private Process start(List<String> more, List<Path> sources) {
    List<String> command = new ArrayList<>(prefix);
    command.add(home.resolve("bin/javac").toString());
    command.add("-J-XX:TieredStopAtLevel=1");
    command.addAll(arguments);
    List<String> inFile = new ArrayList<>(more);
    for (Path source : sources) {
      inFile.add(source.toString());
    }
    try {
      Path file = Files.createTempFile("javac", ".args");
      StringBuilder text = new StringBuilder();
      for (String argument : inFile) {
        text.append('"').append(argument.replace("\\", "\\\\")).append("\"\n");
      }
      Files.writeString(file, text);
      file.toFile().setReadable(true, false);
      command.add("@" + file);
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().remove("CI");
      builder.environment().put("LC_ALL", "C.UTF-8");
      builder.environment().putAll(environment);
      Process process = builder.start();
      process.getOutputStream().close();
      process.onExit().thenRun(() -> file.toFile().delete());
      return process;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Output await(Process process) {
    try {
      String text = new String(process.getInputStream().readAllBytes());
      if (!process.waitFor(2, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IllegalStateException("javac hangs: " + text);
      }
      return new Output(process.exitValue(), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private int version() {
    try {
      return Files.readString(home.resolve("release")).contains("JAVA_VERSION=\"17") ? 17 : 25;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
