package dev.mooring.processor.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.processor.UserProject;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes that are mapped in XML alone, through every file that Hibernate would find. */
@Tag("engine")
class MappingFilesTest {
  private static final String ORM =
      """
      <entity-mappings xmlns="https://jakarta.ee/xml/ns/persistence/orm" version="3.1">
        <persistence-unit-metadata>
          <persistence-unit-defaults><schema>shop</schema></persistence-unit-defaults>
        </persistence-unit-metadata>
        <entity class="shop.Product" access="FIELD">
          <attributes>
            <id name="id"/>
            <basic name="name"><column length="80" nullable="false"/></basic>
          </attributes>
        </entity>
      </entity-mappings>
      """;

  private static final String PRODUCT =
      """
      package shop;

      public class Product {
        private Long id;
        private String name;
        private Kind kind;
      }
      """;

  private static final String V1 =
      """
      create schema shop;
      create table shop.product (
        id bigint primary key,
        name varchar(80) not null,
        kind tinyint check (kind between 0 and 1)
      );
      """;

  private static final String PERSISTENCE =
      """
      <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.1">
        <persistence-unit name="shop">
          <mapping-file>db/shop.xml</mapping-file>
          <properties>
            <property name="jakarta.persistence.jdbc.url" value="jdbc:h2:mem:shop"/>
          </properties>
        </persistence-unit>
      </persistence>
      """;

  @TempDir Path directory;
  private UserProject project;

  @BeforeEach
  void project() {
    project =
        UserProject.on(directory, "jdbc:h2:mem:shop")
            .java("shop.Product", PRODUCT)
            .java("shop.Kind", "package shop;\npublic enum Kind { BOOK, TOY }\n")
            .migration("V1__product.sql", V1);
  }

  @Test
  void moduleWithoutAnnotationsIsProven() {
    project.write("src/main/resources/META-INF/orm.xml", ORM);
    assertThat(project.compile().all()).contains("shop: 1 table matches 1 migration");
    String lock = project.lock();

    // One file alone, and a file that only the mapped class uses.
    assertThat(project.compileOnly("shop.Product").all()).contains("1 table matches 1 migration");
    project.java("shop.Kind", "package shop;\npublic enum Kind { BOOK, TOY, FOOD }\n");
    assertThat(project.compileOnly("shop.Kind").all()).contains("error: [check.values] ");
    assertThat(project.compile().all()).contains("Product.java:6: error: [check.values] ");
    project.java("shop.Kind", "package shop;\npublic enum Kind { BOOK, TOY }\n");
    project.write("src/main/resources/META-INF/orm.xml", ORM.replace("80", "90"));
    assertThat(project.compile().all()).contains("Product.java:5: error: [column.length] ");
    assertThat(project.lock()).isEqualTo(lock);
  }

  @Test
  void fileNamedInPersistenceXmlIsReadBeforeItIsCopied() {
    project.write("src/main/resources/META-INF/persistence.xml", PERSISTENCE);
    project.write("src/main/resources/db/shop.xml", ORM);
    assertThat(project.withoutResources().compile().all())
        .contains("shop: 1 table matches 1 migration");
    project.write(
        "src/main/resources/db/shop.xml", ORM.replace("<basic", "<basic optional=\"true\""));
    assertThat(project.compile().all()).contains("shop: 1 table matches 1 migration");
    project.write("src/main/resources/db/shop.xml", ORM.replace("80", "90"));
    assertThat(project.compile().all()).contains("Product.java:5: error: [column.length] ");
  }

  @Test
  void fileThatIsNotThereIsSaid() {
    project.write("src/main/resources/META-INF/persistence.xml", PERSISTENCE);

    assertThat(project.compile().all())
        .contains("error: [mapping.file] there is no mapping file db/shop.xml");
  }

  @Test
  void brokenFileIsSaid() {
    project.write(
        "src/main/resources/META-INF/orm.xml", ORM.replace("<id name=\"id\"/>", "<idx/>"));

    assertThat(project.compile().all())
        .contains("META-INF/orm.xml:7: [mapping.file] <idx> is no element");
  }
}
