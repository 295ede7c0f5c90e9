package dev.mooring.processor.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.processor.UserProject;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mistakes in orm.xml are told on their line of it. */
@Tag("engine")
class MappingFileMistakesTest {
  private static final String FILE = "src/main/resources/META-INF/orm.xml";

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "<entity class='shop.Prodct'/> | 3 | there is no class shop.Prodct in the module",
        "<entity class='Prodct'/> | 3 | there is no class Prodct in the module",
        "<entity class='shop.Product'>;<attributes>;<basic name='nam'/>;</attributes>;</entity> | 5 | shop.Product has no attribute nam",
        "<entity class='shop.Product'>;<atributes/>;</entity> | 4 | <atributes> is no element that may stand here",
        "<entity class='shop.Product'>;<attributes> | 5 | is not well-formed XML: ",
        "<entity class='shop.Product'>;<attributes>;<id name='id'><generated-value strategy='SEQUENZ'/></id>;</attributes>;</entity> | 5 | SEQUENZ is no GenerationType",
        "<entity class='shop.Product'>;<attributes>;<id name='id'/>;<basic name='name'>;<column length='many'/>;</basic>;</attributes>;</entity> | 7 | 'many' is no number",
        "<entity class='shop.Product'>;<attributes>;<id name='id'/>;<basic name='name'>;<convert converter='shop.None'/>;</basic>;</attributes>;</entity> | 7 | there is no class shop.None",
        "<!-- 9.9 --> | 2 | Hibernate knows no mapping files of the version",
      })
  void areToldOnTheirLine(String content, int line, String message) {
    UserProject project =
        UserProject.on(directory.resolve("shop"), "jdbc:h2:mem:shop")
            .java(
                "shop.Product",
                """
                package shop;
                import jakarta.persistence.*;
                @Entity
                public class Product {
                  @Id Long id;
                  String name;
                }
                """)
            .migration(
                "V1__p.sql", "create table product (id bigint primary key, name varchar(255));")
            .write(
                FILE,
                "<entity-mappings xmlns='https://jakarta.ee/xml/ns/persistence/orm'\n"
                    + "    version='%s'>\n".formatted(content.contains("9.9") ? "9.9" : "3.2")
                    + content.replace(';', '\n')
                    + "\n</entity-mappings>\n");

    assertThat(project.compile().messages())
        .singleElement()
        .asString()
        .startsWith("error: " + FILE + ":" + line + ": [mapping.file] ")
        .contains(message)
        .contains("\n      fix         ");
  }
}
