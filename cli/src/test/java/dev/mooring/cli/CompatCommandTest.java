package dev.mooring.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command prints, where, and how it exits. */
class CompatCommandTest {
  private static final Path CASES =
      Path.of("../verifier/src/test/resources/cases").toAbsolutePath();

  @TempDir Path work;
  private Path migrations;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void release() throws IOException {
    migrations = Files.createDirectories(work.resolve("db"));
    Files.copy(CASES.resolve("h2/migrations/V1__clinic.sql"), migrations.resolve("V1__clinic.sql"));
    Files.writeString(
        work.resolve("v1.json"),
        Files.readString(CASES.resolve("h2/entities.lock.json"))
            .replace(
                "\"migrations\": null",
                "\"migrations\": {\"last\": \"V1__clinic.sql\", \"count\": 1, \"checksum\":"
                    + " \"sha256:"
                    + "0".repeat(64)
                    + "\"}"));
  }

  @Test
  void exitsWithZeroWhereTheReleaseSurvives() {
    assertThat(compat("--running=" + work.resolve("v1.json"))).isZero();
    assertThat(out.toString())
        .startsWith("v1.json survives today's schema, with the same migrations\n");
  }

  @Test
  void exitsWithOneWhereItDoesNot() throws IOException {
    Files.writeString(
        migrations.resolve("V2__drop.sql"), "alter table owners drop column balance;\n");
    assertThat(compat("--running=" + work.resolve("v1.json"))).isOne();
    assertThat(out.toString())
        .contains("[compat.column.missing] v1.json cannot read or write Owner.balance");
    assertThat(compat("--running=" + work.resolve("v1.json"), "--format=json")).isOne();
    assertThat(out.toString()).contains("\"survived\": false");
  }

  @Test
  void exitsWithTwoWhereItCannotBeTold() {
    assertThat(compat("--running=v9")).isEqualTo(2);
    assertThat(err.toString()).contains("[git.no-repository] ");
    assertThat(compat("--running=" + work.resolve("v1.json"), "--forward")).isEqualTo(2);
    assertThat(err.toString()).contains("[compat.lock] ");
    assertThat(compat()).isEqualTo(2);
    assertThat(err.toString()).contains("--running=RELEASE");
    assertThat(compat("--running=v1", "--forward", "--both")).isEqualTo(2);
  }

  private int compat(String... words) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    String[] args = new String[words.length + 4];
    args[0] = "compat";
    args[1] = "--project=" + work;
    args[2] = "--migrations=" + migrations;
    args[3] = "--dialect=h2";
    System.arraycopy(words, 0, args, 4, words.length);
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
  }
}
