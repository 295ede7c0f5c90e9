package dev.mooring.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.processor.UserProject.Compiled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Constants that change places under columns which hold their positions. */
class EnumOrderTest {
  private static final String LOCK = "schema/shop.lock.json";

  @TempDir Path directory;
  private UserProject project;

  @BeforeEach
  void provenProject() {
    project =
        UserProject.on(directory, "jdbc:h2:mem:shop")
            .java(
                "shop.Visit",
                """
                package shop;

                import jakarta.persistence.*;
                import java.util.List;

                @Entity
                public class Visit {
                  @Id private Long id;
                  private Status status;
                  @ElementCollection private List<Status> past;
                }
                """)
            .migration(
                "V1__visit.sql",
                """
                create table visit (
                  id bigint primary key,
                  status tinyint check (status between 0 and 2)
                );
                create table visit_past (
                  visit_id bigint not null references visit,
                  past tinyint check (past between 0 and 2)
                );
                """);
    status("PLANNED, DONE, CANCELLED");
    Compiled first = project.compile();
    assertThat(first.success()).as(first.all()).isTrue();
    assertThat(project.read(LOCK))
        .contains("\"constants\": [\"PLANNED\", \"DONE\", \"CANCELLED\"]");
  }

  private void status(String constants) {
    project.java("shop.Status", "package shop;\n\npublic enum Status { " + constants + " }\n");
  }

  @Test
  void aReorderIsAnErrorOnEachAttribute() {
    String proven = project.read(LOCK);
    status("DONE, PLANNED, CANCELLED");
    Compiled reordered = project.compile();
    assertThat(reordered.success()).isFalse();
    assertThat(reordered.messages())
        .containsExactly(
            """
            Visit.java:9: error: [enum.ordinal-order] visit.status holds positions of constants of \
            Visit.status, which are not where they were: PLANNED was 0 and is 1, DONE was 1 and \
            is 0, so that rows which are there change their meaning
                  fix         keep the old order, new ones last: PLANNED, DONE, CANCELLED
                              or move the rows in a migration, delete schema/shop.lock.json and \
            compile:
                              update visit set status = case status when 0 then 1 when 1 then 0 \
            end where status in (0, 1);""",
            """
            Visit.java:10: error: [enum.ordinal-order] visit_past.past holds positions of constants of \
            the element of Visit.past, which are not where they were: PLANNED was 0 and is 1, \
            DONE was 1 and is 0, so that rows which are there change their meaning
                  fix         keep the old order, new ones last: PLANNED, DONE, CANCELLED
                              or move the rows in a migration, delete schema/shop.lock.json and \
            compile:
                              update visit_past set past = case past when 0 then 1 when 1 then 0 \
            end where past in (0, 1);""");
    assertThat(project.read(LOCK)).isEqualTo(proven);
    // It is said until somebody decides.
    assertThat(project.compile().success()).isFalse();
  }

  @Test
  void whoMovedTheRowsDeletesTheLock() throws IOException {
    status("DONE, PLANNED, CANCELLED");
    project.migration(
        "V2__done_first.sql",
        """
        update visit set status = case status when 0 then 1 when 1 then 0 end where status in (0, 1);
        update visit_past set past = case past when 0 then 1 when 1 then 0 end where past in (0, 1);
        """);
    assertThat(project.compile().success()).isFalse();
    Files.delete(directory.resolve(LOCK));
    Compiled accepted = project.compile();
    assertThat(accepted.success()).as(accepted.all()).isTrue();
    assertThat(project.read(LOCK)).contains("[\"DONE\", \"PLANNED\", \"CANCELLED\"]");
    assertThat(project.compile().success()).isTrue();
  }

  @Test
  void aConstantInTheMiddleMovesThoseBehindIt() {
    status("PLANNED, ARRIVED, DONE, CANCELLED");
    assertThat(project.compile().all())
        .contains("DONE was 1 and is 2, CANCELLED was 2 and is 3, so that rows")
        .contains("keep the old order, new ones last: PLANNED, DONE, CANCELLED, ARRIVED");
  }

  @Test
  void newConstantsAtTheEndAndNewNamesAreNoErrors() {
    project.migration(
        "V2__room.sql",
        """
        alter table visit drop column status;
        alter table visit add column status tinyint;
        alter table visit_past drop column past;
        alter table visit_past add column past tinyint;
        """);
    status("PLANNED, DONE, CANCELLED, ARRIVED");
    Compiled appended = project.compile();
    assertThat(appended.success()).as(appended.all()).isTrue();
    assertThat(appended.all()).doesNotContain("ordinal-order");

    status("PLANNED, FINISHED, CANCELLED, ARRIVED");
    Compiled renamed = project.compile();
    assertThat(renamed.success()).as(renamed.all()).isTrue();
    assertThat(renamed.all())
        .contains("note: [enum.ordinal-order] visit.status")
        .contains("1 was DONE and is FINISHED");

    status("PLANNED, FINISHED");
    Compiled gone = project.compile();
    assertThat(gone.success()).as(gone.all()).isTrue();
    assertThat(gone.all())
        .contains("warning: [enum.ordinal-order] visit.status")
        .contains("rows with 2 (CANCELLED), 3 (ARRIVED) cannot be read any more");

    // The lock has the new order; what is new is compared with that.
    status("PLANNED, FINISHED, LATER");
    assertThat(project.compile().all()).doesNotContain("ordinal-order");
  }

  @Test
  void aPolicyLowersIt() {
    project.write(
        "mooring.toml",
        """
        [[policy]]
        code = "enum.ordinal-order"
        object = "visit*"
        level = "warning"
        reason = "no rows yet"
        """);
    status("DONE, PLANNED, CANCELLED");
    Compiled lowered = project.compile();
    assertThat(lowered.success()).as(lowered.all()).isTrue();
    assertThat(lowered.all()).contains("warning: [enum.ordinal-order] visit.status");
  }

  @Test
  void positionsDoNotMatterWhereAValueIsStored() {
    project
        .java(
            "shop.Grade",
            """
            package shop;

            public enum Grade {
              LOW(10), HIGH(20);
              @jakarta.persistence.EnumeratedValue final int stored;
              Grade(int stored) { this.stored = stored; }
            }
            """)
        .java(
            "shop.Report",
            """
            package shop;

            import jakarta.persistence.*;

            @Entity
            public class Report {
              @Id private Long id;
              private Grade grade;
            }
            """)
        .migration(
            "V2__report.sql", "create table report (id bigint primary key, grade integer);\n");
    Compiled first = project.compile();
    assertThat(first.success()).as(first.all()).isTrue();
    assertThat(project.read(LOCK)).doesNotContain("\"LOW\"");
  }
}
