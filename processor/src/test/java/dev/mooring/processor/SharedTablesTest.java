package dev.mooring.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.processor.UserProject.Compiled;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where entities share tables and sequences, or have several, the right one is told. */
class SharedTablesTest {
  private static final String IMPORTS = "package farm;\nimport jakarta.persistence.*;\n";

  @TempDir Path directory;

  @Test
  void findingsNameTheEntityThatIsHurt() {
    UserProject project =
        UserProject.on(directory, "jdbc:h2:mem:farm")
            .java(
                "farm.Cat",
                """
                @Entity public class Cat {
                  @Id @GeneratedValue(generator = "animals")
                  @SequenceGenerator(name = "animals", sequenceName = "animal_seq") Long id;
                }
                """
                    .transform(IMPORTS::concat))
            .java(
                "farm.Dog",
                """
                @Entity public class Dog {
                  @Id @GeneratedValue
                  @SequenceGenerator(sequenceName = "animal_seq") Long id;
                }
                """
                    .transform(IMPORTS::concat))
            .java(
                "farm.Note",
                IMPORTS
                    + "@Entity @Table(name = \"note\") public class Note { @Id Long id; String text; }\n")
            .java(
                "farm.Memo",
                """
                @Entity @Table(name = "note") public class Memo {
                  @Id Long id;
                  String author;
                }
                """
                    .transform(IMPORTS::concat))
            .java(
                "farm.Barn",
                """
                @Entity @SecondaryTable(name = "barn_plan") public class Barn {
                  @Id Long id;
                  @Column(table = "barn_plan") String plan;
                }
                """
                    .transform(IMPORTS::concat))
            .java(
                "farm.Person",
                IMPORTS
                    + "@Entity @Inheritance(strategy = InheritanceType.JOINED)"
                    + " public class Person { @Id Long id; }\n")
            .java(
                "farm.Vet",
                """
                @Entity public class Vet extends Person {
                  String grade;
                }
                """
                    .transform(IMPORTS::concat))
            .migration(
                "V1__farm.sql",
                """
                create sequence animal_seq;
                create table cat (id bigint primary key);
                create table dog (id bigint primary key);
                create table note (id bigint primary key, text varchar(255));
                create table barn (id bigint primary key);
                create table barn_plan (id bigint primary key references barn);
                create table person (id bigint primary key);
                create table vet (id bigint primary key references person);
                """);

    Compiled compiled = project.compile();

    assertThat(compiled.messages())
        .extracting(message -> message.lines().findFirst().orElseThrow())
        .containsExactlyInAnyOrderElementsOf(
            List.of(
                "Cat.java:3: error: [sequence.increment] animal_seq increments by 1 in the migrations,"
                    + " but Cat and Dog take 50 numbers at a time: keys collide",
                "Memo.java:5: error: [column.missing] note.author is mapped by Memo.author, but no"
                    + " migration creates it",
                "Barn.java:5: error: [column.missing] barn_plan.plan is mapped by Barn.plan, but no"
                    + " migration creates it",
                "Vet.java:4: error: [column.missing] vet.grade is mapped by Vet.grade, but no"
                    + " migration creates it"));
  }
}
