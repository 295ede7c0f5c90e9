package dev.mooring.verifier.renumber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.spi.GateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is moved where, in a real repository. */
class RenumberingTest {
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 4, 5, 6, 7);

  @TempDir Path directory;
  private Clone clone;

  @BeforeEach
  void repository() throws Exception {
    clone = new Clone(directory.resolve("clinic"));
  }

  @Test
  void movesWhatTheTrunkDoesNotHaveBehindWhatItHas() throws Exception {
    clone.file("db/V1__a.sql", "a").file("db/V2__b.sql", "b").commit();
    clone.git("checkout", "-q", "-b", "feature");
    clone
        .file("db/V3__mine.sql", "mine")
        .file("db/V3__mine.sql.conf", "executeInTransaction=false")
        .file("db/U3__mine.sql", "undo")
        .file("db/V5__more.sql", "more")
        .file("db/R__view.sql", "view")
        .commit();
    clone.git("checkout", "-q", "main");
    clone.file("db/V3__theirs.sql", "theirs").file("db/V4__theirs.sql", "theirs").commit();
    clone.git("checkout", "-q", "feature");
    clone.git("merge", "-q", "main");

    assertThat(texts(run(true)))
        .containsExactly(
            "db/V3__mine.sql -> V5__mine.sql",
            "db/V3__mine.sql.conf -> V5__mine.sql.conf",
            "db/U3__mine.sql -> U5__mine.sql",
            "db/V5__more.sql -> V6__more.sql");
    assertThat(clone.git("status", "--porcelain")).isEmpty();
    run(false);
    assertThat(names())
        .containsExactly(
            "R__view.sql",
            "U5__mine.sql",
            "V1__a.sql",
            "V2__b.sql",
            "V3__theirs.sql",
            "V4__theirs.sql",
            "V5__mine.sql",
            "V5__mine.sql.conf",
            "V6__more.sql");
    assertThat(clone.root().resolve("db/V5__mine.sql")).hasContent("mine");
    assertThat(run(false)).isEmpty();
  }

  @Test
  void movesAlreadyBeforeTheMerge() throws Exception {
    clone.file("db/V001__a.sql", "a").commit();
    clone.git("checkout", "-q", "-b", "feature");
    clone.file("db/V002__mine.sql", "mine");
    clone.git("stash", "-q", "-u");
    clone.git("checkout", "-q", "main");
    clone.file("db/V002__theirs.sql", "theirs").file("db/V003__x.sql", "x").commit();
    clone.git("checkout", "-q", "feature");
    clone.git("stash", "pop", "-q");
    assertThat(texts(run(false))).containsExactly("db/V002__mine.sql -> V004__mine.sql");
  }

  @Test
  void keepsWhatIsInItsPlace() throws Exception {
    clone.file("db/V1__a.sql", "a").commit();
    clone.file("db/V2__b.sql", "b").file("db/V3__c.sql", "c");
    assertThat(run(false)).isEmpty();
    assertThat(names()).containsExactly("V1__a.sql", "V2__b.sql", "V3__c.sql");
  }

  @Test
  void pointsInTime() throws Exception {
    clone.file("db/V20260101120000__a.sql", "a").file("db/V20260202120000__b.sql", "b").commit();
    clone.file("db/V20260110120000__x.sql", "x").file("db/V20260111120000__y.sql", "y");
    assertThat(texts(run(false)))
        .containsExactly(
            "db/V20260110120000__x.sql -> V20260304050607__x.sql",
            "db/V20260111120000__y.sql -> V20260304050608__y.sql");
  }

  @Test
  void aBaseByName() throws Exception {
    clone.file("db/V1.1__a.sql", "a").commit();
    clone.git("tag", "v1");
    clone.file("db/V1.2__b.sql", "b").file("db/V1.10__c.sql", "c").commit();
    assertThat(run(true)).isEmpty();
    clone.file("db/V1.0.5__late.sql", "late");
    assertThat(texts(renumber(true, "v1")))
        .containsExactly("db/V1.0.5__late.sql -> V1.2__late.sql", "db/V1.2__b.sql -> V1.3__b.sql");
    assertThat(texts(run(true))).containsExactly("db/V1.0.5__late.sql -> V1.11__late.sql");
    assertThat(problem(() -> renumber(true, "v2")).code()).isEqualTo("git.ref");
  }

  @Test
  void namedFilesWithoutGit() throws Exception {
    Path project = Files.createDirectories(directory.resolve("plain"));
    Files.createDirectories(project.resolve("db"));
    for (String name : List.of("V1__a.sql", "V2__b.sql", "V2__c.sql", "V9__d.sql")) {
      Files.writeString(project.resolve("db").resolve(name), name);
    }
    assertThat(problem(() -> in(project, true, null, List.of())).code())
        .isEqualTo("git.no-repository");
    assertThat(texts(in(project, true, null, List.of(Path.of("db/V2__c.sql")))))
        .containsExactly("db/V2__c.sql -> V10__c.sql");
    assertThat(
            texts(
                in(
                    project,
                    false,
                    null,
                    List.of(Path.of("db/V9__d.sql"), Path.of("db/V2__c.sql")))))
        .containsExactly("db/V2__c.sql -> V3__c.sql", "db/V9__d.sql -> V4__d.sql");
    assertThat(problem(() -> in(project, true, null, List.of(Path.of("db/V7__x.sql")))).message())
        .isEqualTo("db/V7__x.sql is none of the project's versioned migrations");
  }

  @Test
  void filesOfSeveralEnginesStayTogether() throws Exception {
    for (String engine : List.of("h2", "postgresql")) {
      clone.file("db/" + engine + "/V1__a.sql", "a").file("db/" + engine + "/V3__b.sql", "b");
    }
    clone.commit();
    clone
        .file("db/h2/V2__mine.sql", "mine")
        .file("db/postgresql/V2__mine.sql", "mine")
        .file("db/postgresql/V4__more.sql", "more")
        .file("mooring.toml", "[migrations]\nlocations = [\"filesystem:db/{vendor}\"]\n");
    assertThat(texts(run(clone.root(), false, null, List.of(), List.of())))
        .containsExactly(
            "db/h2/V2__mine.sql -> V4__mine.sql",
            "db/postgresql/V2__mine.sql -> V4__mine.sql",
            "db/postgresql/V4__more.sql -> V5__more.sql");
  }

  @Test
  void refusesAndMovesNothing() throws Exception {
    clone.file("db/V1__a.sql", "a").file("db/V3__b.sql", "b").commit();
    clone.git("mv", "db/V3__b.sql", "db/V3__renamed.sql");
    Finding renamed = problem(() -> run(false));
    assertThat(renamed.code()).isEqualTo("renumber.released");
    assertThat(renamed.message()).contains("main has db/V3__b.sql, which is gone here");
    clone.git("reset", "-q", "--hard");

    clone.file("db/V2__x.sql", "x").file("db/V4__x.sql.conf", "someone's");
    clone.file("db/V2__x.sql.conf", "executeInTransaction=false");
    Finding exists = problem(() -> run(false));
    assertThat(exists.code()).isEqualTo("renumber.exists");
    assertThat(exists.message()).startsWith("db/V2__x.sql.conf -> V4__x.sql.conf: there is a file");
    assertThat(names()).contains("V2__x.sql", "V2__x.sql.conf", "V4__x.sql.conf");
    assertThat(problem(() -> run(true)).code()).isEqualTo("renumber.exists");
  }

  @Test
  void aFailureHalfWayLeavesEverythingAsItWas() throws Exception {
    Path one = clone.file("one/V2__x.sql", "x").root().resolve("one/V2__x.sql");
    Path other = clone.root().resolve("one/V3__gone.sql");
    Moves moves =
        new Moves(
            List.of(
                new Move(one, one.resolveSibling("V4__x.sql"), "one/V2__x.sql"),
                new Move(other, other.resolveSibling("V5__gone.sql"), "one/V3__gone.sql")));
    Finding failed =
        problem(
            () -> {
              moves.run();
              return List.of();
            });
    assertThat(failed.code()).isEqualTo("renumber.failed");
    assertThat(failed.message()).contains("V3__gone.sql").endsWith("; all have their old names");
    assertThat(clone.root().resolve("one")).isDirectoryContaining("glob:**/V2__x.sql");
    assertThat(list(clone.root().resolve("one"))).containsExactly("V2__x.sql");
  }

  private interface Running {
    List<Move> run() throws GateException;
  }

  private static Finding problem(Running running) {
    List<Finding> findings = new ArrayList<>();
    assertThatExceptionOfType(GateException.class)
        .isThrownBy(running::run)
        .satisfies(e -> findings.addAll(e.findings()));
    return findings.get(0);
  }

  private List<Move> run(boolean dry) throws GateException {
    return renumber(dry, null);
  }

  private List<Move> renumber(boolean dry, String ref) throws GateException {
    return in(clone.root(), dry, ref, List.of());
  }

  private List<Move> in(Path project, boolean dry, String ref, List<Path> files)
      throws GateException {
    return run(project, dry, ref, files, List.of(project.resolve("db")));
  }

  private List<Move> run(
      Path project, boolean dry, String ref, List<Path> files, List<Path> migrations)
      throws GateException {
    return new Renumbering(
            new RenumberRequest(
                project,
                project,
                ref,
                files,
                migrations,
                dry,
                directory.resolve("state"),
                null,
                List.of(),
                Map.of("dialect", "postgresql")),
            NOW)
        .run();
  }

  private static List<String> texts(List<Move> moves) {
    return moves.stream().map(Move::text).toList();
  }

  private List<String> names() throws IOException {
    return list(clone.root().resolve("db"));
  }

  private static List<String> list(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
