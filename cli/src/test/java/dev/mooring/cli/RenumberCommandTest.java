package dev.mooring.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command prints, where, and how it exits. */
class RenumberCommandTest {
  @TempDir Path work;
  private Path db;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void project() throws Exception {
    db = Files.createDirectories(work.resolve("db"));
    Files.writeString(
        work.resolve("mooring.toml"),
        "[database]\ndialect = \"h2\"\n[migrations]\nlocations = [\"filesystem:db\"]\n");
    file("V1__a.sql");
    file("V3__b.sql");
    git("init", "-q", "-b", "main");
    git("add", "-A");
    git("-c", "user.email=a@example.org", "-c", "user.name=A", "commit", "-q", "-m", "first");
    file("V2__late.sql");
  }

  @Test
  void saysWhatWouldMoveThenMovesIt() {
    assertThat(renumber("--dry-run")).isOne();
    assertThat(out.toString()).isEqualTo("db/V2__late.sql -> V4__late.sql\n");
    assertThat(err.toString()).isEqualTo("1 file would be renamed\n");
    assertThat(db.resolve("V2__late.sql")).exists();
    assertThat(renumber()).isZero();
    assertThat(out.toString()).isEqualTo("db/V2__late.sql -> V4__late.sql\n");
    assertThat(err.toString()).isEqualTo("1 file renamed; compile, which writes the lock anew\n");
    assertThat(db.resolve("V4__late.sql")).exists();
    assertThat(renumber()).isZero();
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).isEqualTo("every migration is in its place\n");
  }

  @Test
  void exitsWithTwoOnWrongUsage() {
    assertThat(renumber("--base=nowhere")).isEqualTo(2);
    assertThat(err.toString()).contains("[git.ref] git knows no commit 'nowhere' here");
    assertThat(renumber("--files=" + db.resolve("V9__x.sql"))).isEqualTo(2);
    assertThat(err.toString()).contains("[renumber.files] ");
    assertThat(renumber("--files=x", "--base=main")).isEqualTo(2);
    assertThat(err.toString()).contains("name one of them");
    assertThat(db.resolve("V2__late.sql")).exists();
  }

  private void file(String name) throws IOException {
    Files.writeString(db.resolve(name), "create table a (id int);\n");
  }

  private void git(String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(words));
    Process process = new ProcessBuilder(command).directory(work.toFile()).inheritIO().start();
    assertThat(process.waitFor()).isZero();
  }

  private int renumber(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    List<String> all = new ArrayList<>(List.of("renumber", "--project=" + work));
    all.addAll(Arrays.asList(arguments));
    return Main.run(new PrintWriter(out), new PrintWriter(err), all.toArray(String[]::new));
  }
}
