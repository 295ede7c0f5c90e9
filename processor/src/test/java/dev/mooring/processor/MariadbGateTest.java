package dev.mooring.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.processor.UserProject.Compiled;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way on MariaDB, with the schema that Hibernate's own dialect asks for. */
class MariadbGateTest {
  private static final String PRODUCT =
      """
      package shop;

      import jakarta.persistence.*;
      import java.math.BigDecimal;
      import java.time.*;
      import java.util.UUID;

      @Entity
      @Table(indexes = @Index(columnList = "name, price desc"))
      public class Product {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private Long id;

        @Column(nullable = false, length = 80, unique = true)
        private String name;

        @Enumerated(EnumType.STRING)
        private Kind kind;

        @Enumerated(EnumType.ORDINAL)
        private Kind other;

        private BigDecimal price;
        private boolean sold;
        private Boolean maybe;
        private Instant since;
        private LocalDateTime until;
        private LocalDate day;
        private LocalTime time;
        private OffsetDateTime moment;
        private Duration length;
        private UUID code;
        private float small;
        private double large;
        private byte[] raw;
        private char letter;
        @Lob private String text;
        @Lob private byte[] photo;
        @Column(columnDefinition = "json") private String extra;
        @ManyToOne(optional = false) private Maker maker;
      }
      """;

  private static final String MAKER =
      """
      package shop;

      import jakarta.persistence.*;

      @Entity
      public class Maker {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        private Long id;

        @org.hibernate.annotations.ColumnDefault("'none'")
        private String firstName;
      }
      """;

  @TempDir Path directory;

  @Test
  void whatHibernateAsksForRoundTripsAndDriftIsAnError() {
    UserProject project =
        UserProject.on(directory, "jdbc:mariadb://localhost/shop")
            .java("shop.Product", PRODUCT)
            .java("shop.Maker", MAKER)
            .java("shop.Kind", "package shop;\npublic enum Kind { TOY, BOOK }\n")
            .migration(
                "V1__shop.sql",
                """
                create sequence Maker_SEQ start with 1 increment by 50;
                create table Maker (id bigint primary key, firstName varchar(255) default 'none');
                create table Product (
                  id bigint auto_increment primary key,
                  name varchar(80) not null unique,
                  kind enum ('TOY', 'BOOK'),
                  other tinyint check (other >= 0 and other <= 1),
                  price decimal(38, 2),
                  sold boolean not null,
                  maybe bit(1),
                  since datetime(6),
                  until datetime(6),
                  day date,
                  time time,
                  moment datetime(6),
                  length decimal(21),
                  code uuid,
                  small float not null,
                  large double not null,
                  raw varbinary(255),
                  letter varchar(1) not null,
                  text longtext,
                  photo longblob,
                  extra json,
                  maker_id bigint not null,
                  constraint made_by foreign key (maker_id) references Maker (id),
                  key by_name (name, price desc)
                );
                """);

    Compiled clean = project.compile();
    Assumptions.assumeFalse(clean.all().contains("[engine.missing]"), clean::all);

    assertThat(clean.all()).contains("shop: 2 tables match 1 migration (MariaDB 11.4)");
    assertThat(clean.success()).isTrue();
    assertThat(clean.all()).doesNotContain("warning").doesNotContain("note: [");

    project.java("shop.Product", PRODUCT.replace("length = 80", "length = 90"));
    Compiled drift = project.compile();
    assertThat(drift.success()).isFalse();
    assertThat(drift.all())
        .contains("Product.java:16: error: [column.length]")
        .contains("alter table Product modify column name varchar(90) not null;");
  }
}
