package dev.mooring.processor.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.processor.UserProject.Compiled;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingMistakesTest {
  private static final String HEAD =
      "package shop;\nimport jakarta.persistence.*;\nimport java.util.*;\n";

  @TempDir Path directory;

  /** The member under test is on line 7; {@code Part} is a plain class, {@code Item} an entity. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "@OneToMany(mappedBy = \"prodct\") List<Item> x; | 7 | mapped by prodct, but shop.Item has no such attribute",
        "@Column(name = \"name\") String x; | 7 | column name of shop.Product is mapped twice",
        "Thread x; | 7 | no column type for java.lang.Thread",
        "Part x; | 7 | no column type for shop.Part",
        "List<Part> x; | 7 | no column type for shop.Part",
        "Map<String, Object> x; | 7 | java.util.Map",
        "@ManyToOne Part x; | 7 | shop.Part, which is not an entity",
        "@OneToMany List<String> x; | 7 | java.lang.String, which is no entity but a value",
        "@OneToMany Item x; | 7 | is mapped as a collection and is none",
        "@ElementCollection String x; | 7 | is mapped as a collection and is none",
        "@ManyToOne @JoinColumn(referencedColumnName = \"zip\") Item x; | 7 | referencedColumnName is zip",
        "@MapsId(\"nope\") @OneToOne Item x; | 7 | nope",
        "@Enumerated String x; | 7 | its type is no enum",
        "@Column(table = \"nope\") String x; | 7 | table nope",
      })
  void hibernatesReasonIsOnTheElement(String member, int line, String reason) {
    assertThat(
            refused(
                "@Entity public class Product {\n  @Id Long id;\n  String name;\n  "
                    + member
                    + "\n}\n"))
        .startsWith("Product.java:" + line + ": error: [mapping.")
        .contains(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "@Entity public class Product { String name; } | 4 | has no identifier",
        "@Entity public class Product { @Id @GeneratedValue(strategy = GenerationType.UUID)\\nLong id; } | 5 | UUID",
        "@Entity @DiscriminatorValue(\"abc\") @DiscriminatorColumn(discriminatorType = DiscriminatorType.INTEGER) public class Product { @Id Long id; } @Entity class Sub extends Product { } | 4 | discriminator value abc",
        "class Key { Long a; } @Entity @IdClass(Key.class)\\npublic class Product { @Id Long a;\\n@Id Long b; } | 6 | @IdClass",
        "@Entity public class Product<T> { @Id Long id;\\nT x; } | 5 | type variable that nothing binds",
        "@Entity public interface Product { @Id Long getId(); } | 4 | shop.Product is an interface",
      })
  void alsoWhereTheClassIsWrong(String source, int line, String reason) {
    assertThat(refused(source.replace("\\n", "\n")))
        .startsWith("Product.java:" + line + ": error: [mapping.")
        .contains(reason);
  }

  @Test
  void repeatedEntityName() {
    Shop shop = Shop.proven(directory);
    shop.project()
        .java(
            "shop.Other", HEAD + "@Entity(name = \"Product\")\nclass Other {\n  @Id Long id;\n}\n");

    assertThat(shop.refused().all())
        .startsWith("Product.java:6: error: [mapping.entity-name] ")
        .contains("are both called Product");
  }

  @Test
  void indexOnAColumnThatIsNotThere() {
    assertThat(
            refused(
                "@Entity @Table(indexes = @Index(columnList = \"nome\"))\npublic class Product {"
                    + " @Id Long id; String name; }"))
        .startsWith("Product.java:5: error: [mapping.index-column] ")
        .contains("fix         name one of its columns: ID, NAME");
  }

  @Test
  void generatorThatIsNotThere() {
    assertThat(
            refused(
                "@Entity public class Product {\n @Id @GeneratedValue(generator = \"nope\") Long"
                    + " id;\n @Column(nullable = false, length = 80) String name; }"))
        .startsWith("Product.java:4: error: [sequence.missing] ")
        .contains("fix         create sequence nope");
  }

  @Test
  void cyclicInheritanceIsJavacsBusiness() {
    Shop shop = Shop.proven(directory);
    shop.project()
        .java("shop.Product", HEAD + "@Entity public class Product extends Sub { @Id Long id; }")
        .java("shop.Sub", HEAD + "@Entity public class Sub extends Product { }");

    assertThat(shop.refused().all()).contains("cyclic inheritance").doesNotContain("[");
  }

  @Test
  void databaseRefusesWhatAColumnDefinitionSays() {
    assertThat(
            refused(
                "@Entity public class Product { @Id Long id;\n@Column(columnDefinition ="
                    + " \"varchr(3)\") String name; }"))
        .startsWith("Product.java:4: error: [entities.ddl] ")
        .contains("VARCHR");
  }

  @Test
  void userTypeThatOnlyUserCodeCanAnswerNamesBothWaysOut() {
    Shop shop = Shop.proven(directory);
    shop.project()
        .java(
            "shop.Mark",
            """
            package shop;
            public class Mark implements org.hibernate.usertype.UserType<String> {
              private final int type = new java.util.Random().nextInt();
              public int getSqlType() { return type; }
              public Class<String> returnedClass() { return String.class; }
              public String deepCopy(String a) { return a; }
              public boolean isMutable() { return false; }
            }
            """)
        .java(
            "shop.Product",
            HEAD
                + "@Entity public class Product { @Id Long id;\n"
                + "@org.hibernate.annotations.Type(Mark.class) String name; }");

    assertThat(shop.refused().all())
        .startsWith("Product.java:5: error: [mapping.user-code] ")
        .contains("shop.Mark#getSqlType")
        .contains("fix         mooring.toml: [types] \"shop.Mark\" = ")
        .contains("or @Column(columnDefinition = \"…\")")
        .contains("or move shop.Mark to a dependency");
  }

  private String refused(String product) {
    Shop shop = Shop.proven(directory);
    shop.project()
        .java("shop.Part", "package shop;\nclass Part { String a; }\n")
        .java(
            "shop.Item", HEAD + "@Entity class Item { @Id Long id; @ManyToOne Product product; }\n")
        .java("shop.Product", HEAD + product);
    Compiled compiled = shop.refused();
    List<String> mapping =
        compiled.messages().stream().filter(message -> !message.contains("Item.java")).toList();
    return mapping.get(0);
  }
}
