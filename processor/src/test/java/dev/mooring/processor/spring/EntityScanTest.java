package dev.mooring.processor.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.processor.UserProject;
import dev.mooring.processor.UserProject.Compiled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Entities of a module against where each generation of Spring Boot looks for them. */
@Tag("engine")
class EntityScanTest {
  private static final String BOOT_3 = "org.springframework.boot.autoconfigure.domain.EntityScan";
  private static final String BOOT_4 =
      "org.springframework.boot.persistence.autoconfigure.EntityScan";
  private static final String ONE = "shop: 1 table matches 1 migration";
  private static final String TWO = "shop: 2 tables match 1 migration";

  @TempDir Path directory;
  private UserProject project;

  @BeforeEach
  void project() {
    project =
        UserProject.on(directory, "jdbc:h2:mem:shop")
            .java("shop.Product", entity("shop", "Product"))
            .java("audit.Entry", entity("audit", "Entry"));
    migration("product");
  }

  @ParameterizedTest
  @CsvSource({"3.5," + BOOT_3, "4.0," + BOOT_4, "4.1," + BOOT_4})
  void entitiesOfTheApplicationsPackageAndBelowOrOfTheScan(String version, String annotation)
      throws IOException {
    boot(version).java("shop.App", application(""));

    Compiled compiled = project.compile();

    assertThat(compiled.all())
        .contains(ONE)
        .contains(
            "App.java:3: warning: [config.entity-scan] audit.Entry lies outside of the packages"
                + " where Spring Boot looks for entities (shop, by shop.App)")
        .contains("@EntityScan({\"audit\", \"shop\"}) on shop.App");

    project.java(
        "shop.App", application("@" + annotation + "(basePackages = {\"audit\", \"shop\"})"));
    migration("product", "entry");
    assertThat(project.compile().all()).contains(TWO).doesNotContain("[config.entity-scan]");
  }

  @Test
  void theApplicationIsKnownWhereOnlyAnEntityIsCompiled() throws IOException {
    boot("4.1").java("shop.App", application(""));
    assertThat(project.compile().all()).contains(ONE);

    Compiled compiled = project.compileOnly("audit.Entry");

    assertThat(compiled.all()).contains(ONE).contains("[config.entity-scan]");
  }

  @Test
  void aScanElsewhereTakesTheApplicationsPlace() throws IOException {
    boot("4.1")
        .java("shop.App", application(""))
        .java(
            "shop.config.Data",
            """
            package shop.config;
            @org.springframework.context.annotation.Configuration
            @%s(basePackageClasses = audit.Entry.class)
            class Data {}
            """
                .formatted(BOOT_4));
    migration("entry");

    assertThat(project.compile().all())
        .contains(ONE)
        .contains("[config.entity-scan] shop.Product lies outside")
        .contains("(audit, by shop.config.Data)");
  }

  @Test
  void everyEntityOnRequest() throws IOException {
    boot("4.1").java("shop.App", application("")).option("-Amooring.entities=all");
    migration("product", "entry");

    assertThat(project.compile().all()).contains(TWO).doesNotContain("[config.entity-scan]");
  }

  @Test
  void codeThatMakesTheFactoryItselfDecides() throws IOException {
    boot("3.5")
        .java("shop.App", application(""))
        .java(
            "shop.Jpa",
            """
            package shop;
            import org.springframework.context.annotation.*;
            @Configuration
            class Jpa {
              @Bean
              org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean factory() {
                return null;
              }
            }
            """);
    migration("product", "entry");

    assertThat(project.compile().all()).contains(TWO).doesNotContain("[config.entity-scan]");
  }

  @Test
  void ownAnnotationsAndPlaceholdersAreFollowedAsFarAsTheyGo() throws IOException {
    boot("4.1")
        .java("shop.App", "package shop;\n@shop.meta.Application\npublic class App {}\n")
        .java(
            "shop.meta.Application",
            """
            package shop.meta;
            @org.springframework.boot.autoconfigure.SpringBootApplication
            public @interface Application {}
            """);
    assertThat(project.compile().all()).contains(ONE).contains("(shop, by shop.App)");

    project.java("shop.App", application("@" + BOOT_4 + "(\"${entities}\")"));
    migration("product", "entry");
    assertThat(project.compile().all()).contains(TWO).doesNotContain("[config.entity-scan]");
  }

  @Test
  void namesThatABeanDecidesAreSaidUnlessStated() throws IOException {
    boot("4.1")
        .java("shop.App", application(""))
        .java(
            "shop.Jpa",
            """
            package shop;
            import org.springframework.context.annotation.*;
            @Configuration
            class Jpa {
              @Bean
              org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl names() {
                return null;
              }
            }
            """)
        .option("-Amooring.entities=all");
    migration("product", "entry");

    assertThat(project.compile().all())
        .contains(
            "Jpa.java:4: warning: [config.naming-bean] shop.Jpa makes a bean that decides"
                + " hibernate.physical_naming_strategy at run time")
        .contains(TWO);

    project.write(
        "mooring.toml",
        "[hibernate]\n\"hibernate.physical_naming_strategy\" ="
            + " \"org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl\"\n");
    assertThat(project.compile().all()).contains(TWO).doesNotContain("[config.naming-bean]");
  }

  @Test
  void whereNothingWouldBeLeftAllIsTaken() throws IOException {
    boot("4.1").java("boot.App", application("").replace("package shop", "package boot"));
    migration("product", "entry");

    assertThat(project.compile().all())
        .contains(TWO)
        .contains("[config.entity-scan] no mapped class of this module lies in");
  }

  @ParameterizedTest
  @CsvSource({
    "shop, shop.Product, true",
    "shop, shopping.Product, false",
    "com.*.domain, com.shop.domain.a.Product, true",
    "com.*.domain, com.shop.eu.domain.Product, false",
    "com.**.domain, com.shop.eu.domain.Product, true",
    "com.**.domain, com.domain.Product, true",
    "com.sh?p, com.shop.Product, true",
  })
  void packagesAreSpringsPatterns(String pattern, String name, boolean covered) {
    assertThat(new ScannedPackages(List.of(pattern), "shop.App").covers(name)).isEqualTo(covered);
  }

  private UserProject boot(String version) throws IOException {
    try (Stream<Path> jars = Files.list(Path.of("target/spring-boot", version))) {
      jars.sorted().forEach(project::library);
    }
    return project;
  }

  private static String application(String annotation) {
    return "package shop;\n@org.springframework.boot.autoconfigure.SpringBootApplication "
        + annotation
        + "\npublic class App {}\n";
  }

  private static String entity(String pack, String name) {
    return """
        package %s;
        import jakarta.persistence.*;
        @Entity
        public class %s {
          @Id private Long id;
        }
        """
        .formatted(pack, name);
  }

  private void migration(String... tables) {
    StringBuilder sql = new StringBuilder();
    for (String table : tables) {
      sql.append("create table ").append(table).append(" (id bigint primary key);\n");
    }
    project.migration("V1__tables.sql", sql.toString());
  }
}
