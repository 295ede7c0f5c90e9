package dev.mooring.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command prints, where, and how it exits. */
class DoctorCommandTest {
  private static final Path EXAMPLE = Path.of("../example-app").toAbsolutePath().normalize();

  @TempDir Path directory;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void theExampleIsWell() {
    assertThat(run("--project=" + EXAMPLE)).isZero();

    assertThat(out.toString())
        .startsWith("settings\n    unit              clinic ")
        .contains("ok       engine         PostgreSQL 18 started\n")
        .contains(", proven against the migrations as they are\n");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void problemsAreExitCodeOneAndGoToTheFileAskedFor() throws IOException {
    Files.writeString(directory.resolve("mooring.toml"), "nonsense = 1\n");
    Path report = directory.resolve("doctor.json");

    assertThat(run("-p", directory.toString(), "--offline", "-f", "json", "-o", report.toString()))
        .isOne();

    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).contains("2 problems, 1 warning; see " + report);
    assertThat(Files.readString(report)).contains("\"format\": 1", "mooring.toml:1: [config.key]");
  }

  @Test
  void wrongUsageIsExitCodeTwo() {
    assertThat(run("--project=" + directory.resolve("gone"))).isEqualTo(2);
    assertThat(err.toString()).contains("--project: there is no directory");
    assertThat(run("--format=yaml")).isEqualTo(2);
    assertThat(err.toString()).contains("'yaml' is no format; there are text, json");
  }

  private int run(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "doctor";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Main.run(new PrintWriter(out), new PrintWriter(err), all);
  }
}
