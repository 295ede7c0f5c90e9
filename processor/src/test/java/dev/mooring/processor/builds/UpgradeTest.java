package dev.mooring.processor.builds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.mooring.processor.UserProject;
import dev.mooring.processor.rough.Javac;
import dev.mooring.processor.rough.Javac.Output;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.Version;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same entities with Hibernate 6.6 and with 7.4. */
@Tag("engine") // costs, and is the same on every JDK
class UpgradeTest {
  private static final String NOTHING_CHANGED = "nothing in the entities changed since";

  private static final String NOTES =
      """
      package shop;

      import jakarta.persistence.*;
      import java.util.*;

      @Entity
      public class Note {
        @Id private Long id;

        @Column(length = 40)
        private String text;

        @ElementCollection
        @OrderColumn(name = "pos")
        @Column(length = 20)
        private List<String> tags;
      }
      """;

  private static final String MIGRATION =
      """
      create table note (id bigint primary key, text varchar(40));
      create table note_tags (
        note_id bigint not null references note,
        pos integer not null,
        tags varchar(20),
        primary key (note_id, pos));
      """;

  @TempDir Path directory;
  private UserProject project;
  private List<Path> oldest;

  @BeforeEach
  void withTheOldest() throws IOException {
    assumeTrue(Version.getVersionString().startsWith("7.4."), "another Hibernate is tested");
    try (Stream<Path> jars = Files.list(Path.of("target/hibernate-6.6"))) {
      oldest = jars.map(Path::toAbsolutePath).sorted().toList();
    }
    project =
        UserProject.on(directory, "jdbc:h2:mem:shop")
            .java("shop.Note", NOTES)
            .migration("V1__notes.sql", MIGRATION)
            .applicationHibernate(oldest)
            .processorHibernate(oldest);
  }

  /** In a JVM of its own: in this one the processor would be loaded from the tests' class path. */
  private Output compile() {
    return new Javac().compile(project);
  }

  private void prove() {
    assertThat(compile().text()).contains("shop: 2 tables match 1 migration");
  }

  private void upgrade() {
    project.applicationHibernate(List.of()).processorHibernate(List.of());
  }

  @Test
  void isNamedWhereItAloneMakesTheDifference() throws Exception {
    prove();
    String before = project.lock();
    upgrade();

    for (int again = 0; again < 2; again++) {
      Output compiled = compile();
      assertThat(compiled.text())
          .contains("Note.java:16: ")
          .contains("[check.missing]")
          .contains("[tool.upgrade] " + NOTHING_CHANGED + " shop.lock.json was written")
          .contains("Hibernate went from 6.6.56.Final to 7.4.")
          .contains("+ check NOTE_TAGS (POS): \"pos>=0\"");
      assertThat(compiled.text()).containsOnlyOnce(NOTHING_CHANGED);
    }

    project.migration("V2__pos.sql", "alter table note_tags add check (pos >= 0);\n");
    Output mended = compile();
    assertThat(mended.exit()).as(mended.text()).isZero();
    assertThat(mended.text()).contains("2 tables match 2 migrations");
    assertThat(difference(before, project.lock()))
        .contains("[check.missing] the check on note_tags.pos is only in ");
    assertThat(compile().text()).doesNotContain(NOTHING_CHANGED);
  }

  /** As {@code mooring diff} tells it of two locks. */
  private String difference(String earlier, String later) throws Exception {
    Path from = Files.writeString(directory.resolve("earlier.lock.json"), earlier);
    Path to = Files.writeString(directory.resolve("later.lock.json"), later);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.mooring.verifier.diff.DiffMain",
                "--project",
                directory.toString(),
                "--state",
                directory.resolve("target/diff").toString(),
                "--from",
                from.toString(),
                "--to",
                to.toString())
            .redirectErrorStream(true)
            .start();
    Output output = Javac.await(process);
    assertThat(output.exit()).as(output.text()).isEqualTo(1);
    return output.text();
  }

  @Test
  void isNotBlamedForWhatTheEntitiesDo() {
    prove();
    upgrade();
    project.java("shop.Note", NOTES.replace("40", "50"));

    assertThat(compile().text()).contains("[column.length]").doesNotContain(NOTHING_CHANGED);
  }

  @Test
  void ofTheProcessorPathAloneIsAnError() {
    project.processorHibernate(List.of());

    Output compiled = compile();

    assertThat(compiled.exit()).isNotZero();
    assertThat(compiled.text())
        .contains("error: [hibernate.version] the application compiles against Hibernate 6.6.56")
        .contains("<version>6.6.56.Final</version></path>")
        .contains("strictly '6.6.56.Final'");
    assertThat(project.exists("schema/shop.lock.json")).isFalse();
    project.option("-Amooring.drift=warn");
    assertThat(compile().exit()).isZero();
  }
}
