package dev.mooring.processor.dependency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.processor.UserProject;
import dev.mooring.processor.UserProject.Compiled;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One unit whose entities lie in several modules, as directories and as jars. */
class SeveralModulesTest {
  private static final String IMPORTS = "import jakarta.persistence.*;\n";
  private static final String PROVEN = "shop: 2 tables match 1 migration";
  private static final String LIBRARY = "note: entities of a library: ";
  private static final String MIGRATION =
      """
      create table customer (id bigint primary key, name varchar(40) not null);
      create table purchase (id bigint primary key, customer_id bigint references customer);
      """;

  private static final String LISTED =
      """
      <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.1">
        <persistence-unit name="shop">
          %s
          <class>shop.Purchase</class>
          <exclude-unlisted-classes/>
          <properties>
            <property name="jakarta.persistence.jdbc.url" value="jdbc:h2:mem:shop"/>
          </properties>
        </persistence-unit>
      </persistence>
      """;

  @TempDir Path directory;
  private UserProject domain;
  private UserProject app;

  @BeforeEach
  void modules() {
    domain = module("domain").java("shop.domain.Customer", customer(40));
    app =
        UserProject.on(directory.resolve("app"), "jdbc:h2:mem:shop")
            .java("shop.Purchase", PURCHASE)
            .migration("V1__shop.sql", MIGRATION)
            .dependsOn(domain.classes());
  }

  @Test
  void entitiesOfALibraryAreProvenWhereItIsUsed() throws IOException {
    Compiled library = domain.compile();
    assertThat(library.success()).isTrue();
    assertThat(library.messages()).singleElement().asString().startsWith(LIBRARY);
    assertThat(domain.compile().messages()).singleElement().asString().startsWith(LIBRARY);
    assertThat(domain.exists("schema")).isFalse();

    assertThat(app.compile().all()).contains(PROVEN);
    String lock = app.lock();
    assertThat(app.compile().messages()).singleElement().asString().contains(PROVEN);

    app.dependsOn(jar(domain, "domain-1.0.jar"));
    assertThat(app.compile().all()).contains(PROVEN);
    assertThat(app.lock()).isEqualTo(lock);
  }

  @Test
  void whatChangesInALibraryIsNoticedAndNamed() throws IOException {
    domain.compile();
    assertThat(app.compile().all()).contains(PROVEN);

    domain.java("shop.domain.Customer", customer(60)).compile();
    assertThat(app.compile().messages())
        .anySatisfy(
            message ->
                assertThat(message)
                    .startsWith("error: [column.length] ")
                    .contains("(shop.domain.Customer is in domain)"));

    app.dependsOn(jar(domain, "domain-1.0.jar"));
    assertThat(app.compile().all()).contains("(shop.domain.Customer is in domain-1.0.jar)");

    domain.java("shop.domain.Customer", customer(40)).compile();
    app.dependsOn(domain.classes());
    assertThat(app.compile().all()).contains(PROVEN);

    domain
        .java(
            "shop.domain.Region",
            "package shop.domain;\n" + IMPORTS + "@Entity public class Region { @Id Long id; }")
        .compile();
    assertThat(app.compile().all()).contains("[table.missing]").contains("Region is in domain)");
    domain.delete("src/main/java/shop/domain/Region.java");
    Files.delete(domain.classes().resolve("shop/domain/Region.class"));
    domain.compile();
    assertThat(app.compile().all()).contains(PROVEN);
    assertThat(indexes()).hasSize(1);
  }

  @Test
  void anApplicationWithoutEntitiesOfItsOwnProvesThoseOfItsLibraries() {
    UserProject orders =
        module("orders").java("shop.Purchase", PURCHASE).dependsOn(domain.classes());
    UserProject service =
        module("service").java("shop.Service", "package shop;\nclass Service {}\n");
    domain.compile();
    assertThat(orders.compile().messages()).singleElement().asString().startsWith(LIBRARY);
    service.dependsOn(domain.classes(), orders.classes());
    assertThat(service.compile().messages()).isEmpty();
    assertThat(service.compile().messages()).isEmpty();

    app.delete("src/main/java/shop/Purchase.java")
        .java("shop.Main", "package shop;\nclass Main {}\n")
        .dependsOn(service.classes(), orders.classes(), domain.classes());
    assertThat(app.compile().all()).contains(PROVEN);
    assertThat(app.compile().messages()).singleElement().asString().contains(PROVEN);
  }

  @Test
  void whoMerelyUsesEntitiesNeedsNoDatabase() {
    domain.compile();
    UserProject client =
        module("client")
            .java("client.Main", "package client;\nclass Main {}\n")
            .write("src/main/resources/application.properties", "spring.application.name=client\n")
            .dependsOn(domain.classes());
    assertThat(client.compile().messages()).isEmpty();
    client.write(
        "src/main/resources/application.properties", "spring.datasource.url=jdbc:h2:mem:x\n");
    assertThat(client.compile().messages()).isEmpty();
    assertThat(client.exists("schema")).isFalse();
    client.migration(
        "V1__c.sql", "create table customer (id bigint primary key, name varchar(40) not null);");
    assertThat(client.compile().all()).contains("1 table matches 1 migration");
  }

  @Test
  void aModuleWithAUnitOfItsOwnStaysWithIt() {
    UserProject other =
        UserProject.on(directory.resolve("other"), "jdbc:h2:mem:other")
            .java(
                "other.Account",
                "package other;\n" + IMPORTS + "@Entity public class Account { @Id Long id; }")
            .migration("V1__account.sql", "create table account (id bigint primary key);");
    assertThat(other.compile().all()).contains("1 table matches 1 migration");
    domain.compile();

    app.dependsOn(domain.classes(), other.classes());
    assertThat(app.compile().all()).contains(PROVEN);

    UserProject mere =
        UserProject.on(directory.resolve("mere"), "jdbc:h2:mem:other")
            .java("mere.Main", "package mere;\nclass Main {}\n")
            .dependsOn(other.classes());
    assertThat(mere.compile().messages()).isEmpty();
  }

  @Test
  void jarFilesOfPersistenceXmlBelongToTheUnit() throws IOException {
    domain
        .java(
            "shop.domain.Region",
            "package shop.domain;\n" + IMPORTS + "@Entity public class Region { @Id Long id; }")
        .compile();
    app.dependsOn(jar(domain, "domain-1.0.jar"))
        .write("src/main/resources/META-INF/persistence.xml", LISTED.formatted(""));
    assertThat(app.compile().all())
        .contains("Purchase.java:5: error: [mapping.association] shop.Purchase.customer is")
        .contains("<class>shop.domain.Customer</class> in persistence.xml");

    app.write(
        "src/main/resources/META-INF/persistence.xml",
        LISTED.formatted("<jar-file>../lib/domain.jar</jar-file>"));
    assertThat(app.compile().all()).contains("[table.missing]", "Region is in domain-1.0.jar)");

    app.write(
        "src/main/resources/META-INF/persistence.xml",
        LISTED.formatted("<jar-file>other.jar</jar-file><class>shop.domain.Customer</class>"));
    assertThat(app.compile().all())
        .contains(PROVEN)
        .contains("persistence.xml:3: [config.jar-file] entities in other.jar are not found: ");
  }

  @Test
  void entitiesThatAreMentionedBelongToTheUnitAlsoWithoutAnIndex() throws IOException {
    domain.option("-Amooring.skip=true").compile();
    assertThat(indexes()).isEmpty();

    assertThat(app.dependsOn(jar(domain, "old.jar")).compile().all()).contains(PROVEN);
  }

  @Test
  void conflictsNameBothSides() throws IOException {
    domain.compile();
    UserProject copy =
        module("copy")
            .java("shop.domain.Customer", customer(40))
            .java(
                "shop.domain.Region",
                "package shop.domain;\n"
                    + IMPORTS
                    + "@Entity public class Region { @Id Long id; }");
    copy.compile();
    app.dependsOn(jar(domain, "domain-1.0.jar"), jar(copy, "domain-1.1.jar"));
    app.migration("V2__region.sql", "create table region (id bigint primary key);");
    assertThat(app.compile().all())
        .contains(
            "warning: [unit.class-twice] shop.domain.Customer is mapped in domain-1.0.jar and in"
                + " domain-1.1.jar: ")
        .contains("shop: 3 tables match 2 migrations");

    UserProject people =
        module("people")
            .java(
                "people.Customer",
                "package people;\n" + IMPORTS + "@Entity public class Customer { @Id Long id; }");
    people.compile();
    app.dependsOn(domain.classes(), people.classes());
    assertThat(app.compile().all())
        .contains("error: [mapping.entity-name] ")
        .contains("(people.Customer is in people)")
        .contains("(shop.domain.Customer is in domain)");
  }

  @Test
  void roleSaysWhatAModuleIs() {
    domain.write("mooring.toml", "role = \"unit\"\n");
    assertThat(domain.compile().all())
        .contains("error: [config.dialect] ")
        .contains("role = \"library\" where other modules prove these entities");

    domain.migration("V1__customer.sql", "create table customer (id bigint primary key);");
    domain.write("mooring.toml", "role = \"library\"\n");
    assertThat(domain.compile().messages()).singleElement().asString().startsWith(LIBRARY);
    domain.write("mooring.toml", "role = \"lib\"\n");
    assertThat(domain.compile().all())
        .contains("mooring.toml:1: [config.value] the role is 'lib'; allowed are unit, library");
  }

  private UserProject module(String name) {
    return new UserProject(directory.resolve(name));
  }

  private List<Path> indexes() throws IOException {
    Path holder = domain.classes().resolve("dev/mooring/index");
    if (!Files.isDirectory(holder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(holder)) {
      return files.toList();
    }
  }

  private Path jar(UserProject project, String name) throws IOException {
    Path jar = directory.resolve(name);
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out);
        Stream<Path> files = Files.walk(project.classes())) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        zip.putNextEntry(
            new ZipEntry(project.classes().relativize(file).toString().replace('\\', '/')));
        zip.write(Files.readAllBytes(file));
      }
    }
    return jar;
  }

  private static final String PURCHASE =
      "package shop;\n"
          + IMPORTS
          + """
          @Entity public class Purchase {
            @Id Long id;
            @ManyToOne @JoinColumn(name = "customer_id") shop.domain.Customer customer;
          }
          """;

  private static String customer(int length) {
    return "package shop.domain;\n"
        + IMPORTS
        + "@Entity public class Customer {\n"
        + "  @Id Long id;\n"
        + "  @Column(nullable = false, length = "
        + length
        + ") String name;\n}\n";
  }
}
