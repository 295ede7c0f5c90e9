package dev.mooring.processor.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.processor.UserProject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The class of a unit, and what is left of it from an earlier compile. */
class SchemaClassWriterTest {
  private static final String ENTITY =
      """
      package shop;
      import jakarta.persistence.*;
      @Entity
      public class Product {
        @Id Long id;
        String %s;
      }
      """;

  @TempDir Path directory;
  private UserProject project;
  private Path generated;

  @BeforeEach
  void project() throws Exception {
    generated = Files.createDirectories(directory.resolve("generated"));
    project =
        UserProject.on(directory.resolve("shop"), "jdbc:h2:mem:shop")
            .option("-s")
            .option(generated.toString())
            .java("shop.Product", ENTITY.formatted("name"))
            .java(
                "dev.mooring.runtime.PackagedSchema",
                """
                package dev.mooring.runtime;
                public class PackagedSchema {
                  public static PackagedSchema of(Class<?> owner, String unit) {
                    return new PackagedSchema();
                  }
                }
                """)
            .migration(
                "V1__p.sql", "create table product (id bigint primary key, name varchar(255));");
    assertThat(project.compile().success()).isTrue();
  }

  @Test
  void hasAConstantForEachColumn() throws Exception {
    assertThat(Files.readString(schema()))
        .contains("public static final String TABLE = \"PRODUCT\";")
        .contains("public static final String NAME = \"NAME\";");
  }

  @Test
  void thatOfAnEarlierCompileMayBeAmongTheSources() throws Exception {
    assertThat(withGenerated().success()).isTrue();

    project
        .java("shop.Product", ENTITY.formatted("title"))
        .migration("V2__t.sql", "alter table product rename column name to title;");
    UserProject.Compiled compiled = withGenerated();
    assertThat(compiled.success()).isFalse();
    assertThat(compiled.all())
        .contains("[output.unwritable] the class of shop cannot be written: an outdated ")
        .contains("ShopSchema.java was among the sources; it is removed now, compile again");
    assertThat(schema()).doesNotExist();

    assertThat(project.compile().success()).isTrue();
    assertThat(Files.readString(schema())).contains("TITLE").doesNotContain("NAME");
  }

  @Test
  void aClassOfTheUsersOwnIsLeftAlone() throws Exception {
    Files.writeString(schema(), "package shop;\nclass ShopSchema {}\n");

    assertThat(withGenerated().all()).contains("[output.unwritable]", "recreate");
    assertThat(schema()).hasContent("package shop;\nclass ShopSchema {}\n");
  }

  private Path schema() {
    return generated.resolve("shop/ShopSchema.java");
  }

  private UserProject.Compiled withGenerated() {
    List<Path> sources = new ArrayList<>();
    sources.add(schema());
    for (String own : List.of("shop/Product", "dev/mooring/runtime/PackagedSchema")) {
      sources.add(directory.resolve("shop/src/main/java/" + own + ".java"));
    }
    return project.compile(sources, List.of());
  }
}
