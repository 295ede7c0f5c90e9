package dev.mooring.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command as a program of its own, on a terminal that {@code script} provides and without. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ProgressTest {
  private static final Path CASES =
      Path.of("../verifier/src/test/resources/cases").toAbsolutePath();
  private static final String LINE = "\r\u001b[2Kreplaying migrations of clinic: ";

  @TempDir Path project;
  private Path migrations;
  private Path go;

  @BeforeEach
  void migrationThatWaits() throws IOException {
    migrations = Files.createDirectories(project.resolve("db"));
    go = project.resolve("go");
    Files.copy(CASES.resolve("h2/migrations/V1__clinic.sql"), migrations.resolve("V1__clinic.sql"));
    Files.copy(CASES.resolve("h2/entities.lock.json"), project.resolve("clinic.lock.json"));
  }

  @Test
  void tellsOnATerminalWhatTakesLongAndClearsTheLine() throws Exception {
    Assumptions.assumeTrue(
        Files.isExecutable(Path.of("/usr/bin/script")), "there is no script(1) for a terminal");
    Files.writeString(
        migrations.resolve("V2__wait.sql"),
        """
        create alias wait_for as $$
        void waitFor(String file) throws Exception {
          while (!new java.io.File(file).exists()) {
            Thread.sleep(20);
          }
        }
        $$;
        call wait_for('%s');
        drop alias wait_for;
        """
            .formatted(go));
    Process process =
        start(
            List.of(
                "/usr/bin/script",
                "-qec",
                command().stream().map(word -> "'" + word + "'").collect(Collectors.joining(" ")),
                "/dev/null"));
    StringBuilder seen = new StringBuilder();
    try (Reader terminal =
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
      for (int c = terminal.read(); c >= 0; c = terminal.read()) {
        seen.append((char) c);
        if (seen.indexOf(LINE + "2 s") >= 0 && !Files.exists(go)) {
          Files.createFile(go);
        }
      }
    }
    assertThat(seen.toString())
        .startsWith(LINE + "1 s" + LINE + "2 s")
        .containsPattern(" s\r\u001b\\[2K(?!replaying)\\S")
        .contains("\u001b[1;31merror\u001b[0m: [lock.stale]");
    assertThat(seen.substring(seen.indexOf("lock.stale"))).doesNotContain("\r\u001b");
    assertThat(process.waitFor()).isOne();
  }

  @Test
  void tellsNothingElsewhere() throws Exception {
    Process process = start(command());
    String all = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(all).contains("error: [lock.stale]").doesNotContain("\u001b").doesNotContain("\r");
  }

  private Process start(List<String> command) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(project.toFile()).redirectErrorStream(true);
    builder.environment().put("TERM", "xterm");
    builder.environment().put("CI", "false");
    builder.environment().remove("NO_COLOR");
    return builder.start();
  }

  private List<String> command() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        System.getProperty("java.class.path"),
        Main.class.getName(),
        "check",
        "--lock=clinic.lock.json",
        "--migrations=db");
  }
}
