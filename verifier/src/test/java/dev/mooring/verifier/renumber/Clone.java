package dev.mooring.verifier.renumber;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A repository on disk, by git itself. */
public final class Clone {
  private final Path root;

  /** A new one, with a branch called main. */
  public Clone(Path root) throws Exception {
    this.root = Files.createDirectories(root).toRealPath();
    git("init", "-q", "-b", "main");
    git("config", "user.email", "test@example.org");
    git("config", "user.name", "Test");
    git("config", "commit.gpgsign", "false");
  }

  public Path root() {
    return root;
  }

  /** Writes a file, with its directories. */
  public Clone file(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  public Clone commit() throws Exception {
    git("add", "-A");
    git("commit", "-q", "-m", "change");
    return this;
  }

  /** Runs git, which succeeds, and returns what it printed. */
  public String git(String... words) throws Exception {
    StringBuilder text = new StringBuilder();
    assertThat(run(text, words)).as(() -> String.join(" ", words) + ": " + text).isZero();
    return text.toString();
  }

  /** Runs git and returns its exit code. */
  public int exit(String... words) throws Exception {
    return run(new StringBuilder(), words);
  }

  private int run(StringBuilder text, String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).directory(root.toFile());
    builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
    Process process = builder.redirectErrorStream(true).start();
    process.getOutputStream().close();
    text.append(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    return process.waitFor();
  }
}
