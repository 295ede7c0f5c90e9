package dev.mooring.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SQL types that mooring.toml states for user types whose code cannot be followed. */
class StatedTypesTest {
  private static final String USER_TYPE =
      """
      package shop;
      import org.hibernate.usertype.*;
      public class Mark implements UserType<String> {
        private final int type = new java.util.Random().nextInt();
        public int getSqlType() { return type; }
        public org.hibernate.type.descriptor.jdbc.JdbcType getJdbcType(
            org.hibernate.type.spi.TypeConfiguration configuration) {
          return configuration.getJdbcTypeRegistry().getDescriptor(type);
        }
        public Class<String> returnedClass() { return String.class; }
        public String deepCopy(String value) { return value; }
        public boolean isMutable() { return type > 0; }
      }
      """;

  @TempDir Path directory;
  private UserProject project;

  @BeforeEach
  void project() {
    project =
        UserProject.on(directory.resolve("shop"), "jdbc:h2:mem:shop")
            .java("shop.Mark", USER_TYPE)
            .java(
                "shop.Product",
                """
                package shop;
                import jakarta.persistence.*;
                import java.util.*;
                import org.hibernate.annotations.Type;
                @Entity
                public class Product {
                  @Id @Type(Mark.class) String id;
                  @Type(Mark.class) @Column(nullable = false) String mark;
                  @ManyToOne Product parent;
                  @ElementCollection @Type(Mark.class) Set<String> marks;
                }
                """)
            .migration(
                "V1__p.sql",
                """
                create table product (
                  id varchar(7) primary key,
                  mark varchar(7) not null,
                  parent_id varchar(7) references product);
                create table product_marks (
                  product_id varchar(7) not null references product,
                  marks varchar(7),
                  unique (product_id, marks));
                """);
  }

  @Test
  void standInForCode() {
    assertThat(project.compile().all())
        .contains("error: [mapping.user-code] ")
        .contains("fix         mooring.toml: [types] \"shop.Mark\" = \"…\" states the type");

    project.write("mooring.toml", "[types]\n\"shop.Mark\" = \"varchar(7)\"\n");
    assertThat(project.compile().all()).contains("shop: 2 tables match 1 migration");

    project.write("mooring.toml", "[types]\n\"shop.Mark\" = \"varchar(8)\"\n");
    assertThat(project.compile().all())
        .contains("[column.length] product.mark ")
        .contains("[column.length] product.parent_id ")
        .contains("[column.length] product_marks.marks ");
  }

  @Test
  void aUnitHasItsOwn() {
    project.write(
        "mooring.toml",
        """
        [types]
        "shop.Mark" = "varchar(9)"
        [unit.shop.types]
        shop.Mark = "varchar(7)"
        """);
    assertThat(project.compile().all()).contains("shop: 2 tables match 1 migration");
  }

  @Test
  void whatIsNotUsedOrNoTypeIsSaid() {
    project.write(
        "mooring.toml", "[types]\n\"shop.Mark\" = \"varchar(7)\"\n\"shop.Mork\" = \"text\"\n");
    assertThat(project.compile().all())
        .contains("warning: mooring.toml:3: [config.types] no column goes through shop.Mork")
        .contains("shop: 2 tables match 1 migration");

    project.write("mooring.toml", "[types]\n\"shop.Mark\" = \"\"\n");
    assertThat(project.compile().all()).contains("error: mooring.toml:2: [config.value] ");

    project.write("mooring.toml", "[types]\n\"shop.Mark\" = \"varchor(7)\"\n");
    assertThat(project.compile().all()).contains("varchor");
  }
}
