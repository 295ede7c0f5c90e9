package dev.mooring.verifier.git;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.spi.GateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitRepositoryTest {
  @TempDir Path directory;
  private Path clone;

  @BeforeEach
  void twoCommits() throws Exception {
    clone = Files.createDirectory(directory.resolve("clone"));
    git(clone, "init", "-q", "-b", "main");
    write("db/V1__jalapeño.sql", "one");
    write("db/V2__b.sql", "two");
    commit("first");
    git(clone, "tag", "v1");
    write("db/V2__b.sql", "changed");
    Files.delete(clone.resolve("db/V1__jalapeño.sql"));
    write("db/V3__c.sql", "three");
    commit("second");
  }

  @Test
  void tellsWhatWasThere() throws Exception {
    GitRepository repository = GitRepository.of(clone.resolve("db"));

    assertThat(repository.files("v1", clone.resolve("db")))
        .containsExactly(
            repository.root().resolve("db/V1__jalapeño.sql"),
            repository.root().resolve("db/V2__b.sql"));
    assertThat(repository.content("v1", clone.resolve("db/V2__b.sql"))).asString().isEqualTo("two");
    assertThat(repository.content("v1", clone.resolve("db/V3__c.sql"))).isNull();
    assertThat(repository.files("v1", clone.resolve("nowhere"))).isEmpty();
    assertThat(repository.mergeBase("v1", "HEAD")).isEqualTo(repository.commit("v1"));
  }

  @Test
  void aLinkedDirectoryIsTheSame() throws Exception {
    Path link = Files.createSymbolicLink(directory.resolve("link"), clone);

    GitRepository repository = GitRepository.of(link);

    assertThat(repository.content("v1", link.resolve("db/V1__jalapeño.sql")))
        .asString(UTF_8)
        .isEqualTo("one");
  }

  @Test
  void anUnknownCommitIsSaid() throws Exception {
    GitRepository repository = GitRepository.of(clone);

    assertThat(problem(() -> repository.files("v9", clone)).code()).isEqualTo("git.ref");
    assertThat(problem(() -> repository.commit("--all")).code()).isEqualTo("git.ref");
  }

  @Test
  void aShallowCloneIsNamedAsTheReason() throws Exception {
    Path shallow = directory.resolve("shallow");
    git(directory, "clone", "-q", "--depth", "1", clone.toUri().toString(), shallow.toString());
    GitRepository repository = GitRepository.of(shallow);

    Finding finding = problem(() -> repository.commit("v1"));

    assertThat(finding.message()).contains("this clone is shallow");
    assertThat(finding.fix()).first().isEqualTo("git fetch --unshallow --tags");
  }

  @Test
  void aDirectoryWithoutRepositoryIsSaid() throws IOException {
    Path plain = Files.createDirectory(directory.resolve("plain"));

    assertThat(problem(() -> GitRepository.of(plain)).code()).isEqualTo("git.no-repository");
  }

  @Test
  void aFileOutsideIsSaid() throws Exception {
    GitRepository repository = GitRepository.of(clone);

    assertThat(problem(() -> repository.content("v1", directory.resolve("other"))).code())
        .isEqualTo("git.outside");
  }

  private interface Action {
    void run() throws GateException;
  }

  private static Finding problem(Action action) {
    GateException problem = catchThrowableOfType(GateException.class, action::run);
    return problem.findings().get(0);
  }

  private void write(String name, String text) throws IOException {
    Path file = clone.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void commit(String message) throws Exception {
    git(clone, "add", "-A");
    git(
        clone,
        "-c",
        "user.name=Test",
        "-c",
        "user.email=test@example.org",
        "-c",
        "commit.gpgsign=false",
        "commit",
        "-q",
        "-m",
        message);
  }

  private static void git(Path directory, String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(words));
    Process process =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor()).as(String.join(" ", command)).isZero();
  }
}
