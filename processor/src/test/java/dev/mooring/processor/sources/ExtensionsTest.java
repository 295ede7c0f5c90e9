package dev.mooring.processor.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.processor.UserProject;
import dev.mooring.processor.UserProject.Compiled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Extensions that only the application has: the schema is the one that they make. */
@Tag("engine")
class ExtensionsTest {
  private static final Path JARS = Path.of("target/extensions").toAbsolutePath();

  private static final String AUDITED =
      """
      package shop;

      import jakarta.persistence.*;
      import java.util.*;
      import org.hibernate.envers.*;

      @Entity
      @Audited
      @AuditTable("order_history")
      @Table(name = "orders")
      public class Order {
        @Id Long id;
        @Column(length = 40) String customer;
        @NotAudited String note;
        @ElementCollection @Column(length = 9) Set<String> tags;
        @OneToMany @JoinColumn(name = "order_id") @AuditJoinTable(name = "order_lines_history") List<Line> lines;
        @Version int version;
      }

      @Entity
      @Audited
      @AuditOverride(forClass = Base.class, name = "said")
      class Line extends Base {
        @Id Long id;
        @Audited(withModifiedFlag = true) int amount;
        @ManyToMany Set<Line> others;
      }

      @MappedSuperclass
      class Base {
        String said;
      }

      @Entity
      class Plain {
        @Id Long id;
      }

      @Entity
      @RevisionEntity(Listener.class)
      @Table(name = "changes")
      class Change {
        @Id @GeneratedValue @RevisionNumber long number;
        @RevisionTimestamp long at;
        @Column(length = 30) String who;
      }

      class Listener implements RevisionListener {
        @Override
        public void newRevision(Object change) {
          ((Change) change).who = "me";
        }
      }
      """;

  @TempDir Path directory;
  private UserProject project;
  private LiveSchema live;

  @BeforeEach
  void project() {
    project = UserProject.on(directory, "jdbc:h2:mem:shop");
    live = new LiveSchema(project);
  }

  @Test
  void auditTablesAreThoseOfTheApplicationsEnvers() throws Exception {
    project.java("shop.Order", AUDITED);
    with("hibernate-envers");
    live.mapped("shop.Order", "shop.Line", "shop.Base", "shop.Plain", "shop.Change");
    setting("org.hibernate.envers.audit_table_suffix", "_history");
    setting("org.hibernate.envers.audit_strategy", "validity");
    setting("org.hibernate.envers.revision_field_name", "revision");
    project.migration("V1__all.sql", live.sql());

    Compiled compiled = project.compile();

    assertThat(compiled.all()).contains("11 tables match 1 migration").doesNotContain("[");
  }

  @Test
  void geometriesAreThoseOfTheApplicationsSpatial() throws Exception {
    project.java(
        "shop.Place",
        """
        package shop;
        import jakarta.persistence.*;
        @Entity
        public class Place {
          @Id Long id;
          org.locationtech.jts.geom.Point position;
          org.geolatte.geom.Polygon<?> area;
          org.locationtech.jts.geom.Geometry shape;
        }
        """);
    with("hibernate-spatial");
    with("geolatte");
    with("jts");
    live.mapped("shop.Place");
    project.migration("V1__all.sql", live.sql());

    Compiled compiled = project.compile();

    assertThat(compiled.all()).contains("1 table matches 1 migration").doesNotContain("[");
  }

  @Test
  void vectorsWantADatabaseThatHasThem() throws Exception {
    project.java(
        "shop.Place",
        """
        package shop;
        import jakarta.persistence.*;
        import org.hibernate.annotations.*;
        import org.hibernate.type.SqlTypes;
        @Entity
        public class Place {
          @Id Long id;
          @JdbcTypeCode(SqlTypes.VECTOR) @Array(length = 3) float[] position;
        }
        """);
    with("hibernate-vector");
    project.option("-Amooring.dialect=postgresql");
    project.migration("V1__all.sql", "create table place (id bigint primary key);\n");

    assertThat(project.compile().all())
        .startsWith("Place.java:8: error: [entities.ddl] ")
        .contains("position vector(3)", "create extension vector;", "dev-url");
  }

  @Test
  void extensionOfAnotherReleaseIsNotTaken() throws Exception {
    project.java(
        "shop.Order",
        """
        package shop;
        import jakarta.persistence.*;
        import org.hibernate.envers.Audited;
        @Entity
        @Audited
        public class Order {
          @Id Long id;
        }
        """);
    Path other = directory.resolve("hibernate-envers-6.2.1.Final.jar");
    project.library(Files.copy(jar("hibernate-envers"), other));
    project.migration("V1__all.sql", "create table \"ORDER\" (id bigint primary key);\n");

    assertThat(project.compile().all())
        .contains("warning: [hibernate.extension] ")
        .contains("compiles against hibernate-envers-6.2.1.Final.jar")
        .contains("audit tables may be missing")
        .contains("org.hibernate.orm:hibernate-envers:" + org.hibernate.Version.getVersionString());
  }

  private void with(String artifact) throws IOException {
    Path jar = jar(artifact);
    project.library(jar);
    live.dependency(jar);
  }

  private static Path jar(String artifact) throws IOException {
    try (Stream<Path> jars = Files.list(JARS)) {
      return jars.filter(file -> file.getFileName().toString().startsWith(artifact))
          .findFirst()
          .orElseThrow();
    }
  }

  private void setting(String name, String value) {
    project.write("mooring.toml", toml() + "\"" + name + "\" = \"" + value + "\"\n");
    live.setting(name, value);
  }

  private String toml() {
    return project.exists("mooring.toml") ? project.read("mooring.toml") : "[hibernate]\n";
  }
}
