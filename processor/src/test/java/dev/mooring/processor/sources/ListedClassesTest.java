package dev.mooring.processor.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.processor.UserProject;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** persistence.xml says which classes make up the unit. */
@Tag("engine")
class ListedClassesTest {
  private static final String UNIT =
      """
      <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.1">
        <persistence-unit name="shop">
      %s
          <properties>
            <property name="jakarta.persistence.jdbc.url" value="jdbc:h2:mem:shop"/>
          </properties>
        </persistence-unit>
      </persistence>
      """;

  private static final String LISTED =
      """
          <class>shop.Product</class>
          <class>lib.Shared</class>
      """;

  @TempDir Path directory;
  private UserProject project;

  @BeforeEach
  void project() throws Exception {
    Library.write(directory.resolve("lib.jar"));
    project =
        UserProject.on(directory.resolve("shop"), "jdbc:h2:mem:shop")
            .library(directory.resolve("lib.jar"))
            .java(
                "shop.Product",
                """
                package shop;
                import jakarta.persistence.*;
                @Entity
                public class Product extends Base {
                  String name;
                  @Embedded Size size;
                }
                """)
            .java(
                "shop.Base",
                """
                package shop;
                import jakarta.persistence.*;
                @MappedSuperclass
                class Base {
                  @Id Long id;
                }
                """)
            .java(
                "shop.Size",
                """
                package shop;
                import jakarta.persistence.*;
                @Embeddable
                class Size {
                  int width;
                }
                """)
            .java(
                "shop.Elsewhere",
                """
                package shop;
                import jakarta.persistence.*;
                @Entity
                class Elsewhere {
                  @Id Long id;
                }
                """);
  }

  private void unit(String content) {
    project.write("src/main/resources/META-INF/persistence.xml", UNIT.formatted(content));
  }

  @Test
  void listedOnesAlone() {
    unit(LISTED + "<exclude-unlisted-classes/>");
    project.migration(
        "V1__all.sql",
        """
        create table product (id bigint primary key, name varchar(255), width int);
        create table shared (id bigint primary key, label varchar(7));
        """);
    assertThat(project.compile().all()).contains("shop: 2 tables match 1 migration");

    // The list is part of what was proven.
    unit(LISTED + "<exclude-unlisted-classes>false</exclude-unlisted-classes>");
    assertThat(project.compile().all()).contains("Elsewhere.java:4: error: [table.missing] ");
  }

  @Test
  void thoseOfTheModuleAndListedOnes() {
    unit(LISTED);
    project.migration(
        "V1__all.sql",
        """
        create table product (id bigint primary key, name varchar(255), width int);
        create table elsewhere (id bigint primary key);
        """);
    assertThat(project.compile().messages())
        .singleElement()
        .asString()
        .contains("error: [table.missing] ", "shared");
  }

  @Test
  void validationModeLeavesConstraintsOut() {
    project.java(
        "shop.Elsewhere",
        """
        package shop;
        import jakarta.persistence.*;
        @Entity
        class Elsewhere {
          @Id Long id;
          @jakarta.validation.constraints.NotNull String must;
        }
        """);
    unit(
        "<class>shop.Elsewhere</class><exclude-unlisted-classes/>"
            + "<validation-mode>NONE</validation-mode>");
    project.migration(
        "V1__all.sql", "create table elsewhere (id bigint primary key, must varchar(255));\n");
    assertThat(project.compile().all()).contains("shop: 1 table matches 1 migration");

    unit("<class>shop.Elsewhere</class><exclude-unlisted-classes/>");
    assertThat(project.compile().all()).contains("Elsewhere.must");
  }

  @Test
  void classThatDoesNotExist() {
    unit("<class>shop.Gone</class><jar-file>lib.jar</jar-file>");
    project.migration("V1__all.sql", "create table product (id bigint);\n");

    assertThat(project.compile().all())
        .contains("persistence.xml")
        .contains("[config.class] shop.Gone is listed, but")
        .contains(
            "[config.jar-file] entities in lib.jar are not found: no dependency of that name");
  }
}
