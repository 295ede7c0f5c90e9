package dev.mooring.processor.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.schema.model.Generated;
import dev.mooring.schema.model.Index;
import dev.mooring.schema.model.Table;
import org.junit.jupiter.api.Test;

/** What Hibernate decides only where it creates the tables itself. */
class AsHibernateCreatesTest {

  @Test
  void generatedColumnsAreVirtualWhereTheEngineSaysSo() {
    Model model =
        Model.of(
            """
            @Entity class T { @Id long id; int seven;
              @org.hibernate.annotations.GeneratedColumn("seven * 2") Integer twice; }
            """);
    assertThat(twice(model.with(BootSettings.VERSION, "17"), "postgresql"))
        .isEqualTo(new Generated("seven * 2", true));
    assertThat(twice(model.with(BootSettings.VERSION, "18"), "postgresql"))
        .isEqualTo(new Generated("seven * 2", false));
    assertThat(twice(model.with(BootSettings.VERSION, "2.4.240"), "h2"))
        .isEqualTo(new Generated("seven * 2", true));
  }

  private static Generated twice(Model model, String dialect) {
    String column = dialect.equals("h2") ? "TWICE" : "twice";
    return model.table(dialect, "t").column(column).generated();
  }

  @Test
  void timeStampsAreNotNull() {
    Table table =
        Model.of(
                """
                import org.hibernate.annotations.*;
                @Embeddable class Trail { @CreationTimestamp Instant made; Instant read; }
                @Entity class T { @Id long id; @CreationTimestamp Instant created;
                  @UpdateTimestamp LocalDateTime updated; @Embedded Trail trail;
                  @CurrentTimestamp(event = org.hibernate.generator.EventType.UPDATE) Instant changed;
                  @Generated Instant other; }
                """)
            .table("postgresql", "t");
    assertThat(table.columns())
        .filteredOn(column -> !column.nullable())
        .extracting(column -> column.name())
        .containsExactly("created", "id", "made", "updated");
  }

  @Test
  void generatorsOfTheUsersOwnDoNotMatter() {
    Table table =
        Model.of(
                """
                @org.hibernate.annotations.ValueGenerationType(generatedBy = Counter.class)
                @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
                @interface Counted {}
                class Counter implements org.hibernate.generator.OnExecutionGenerator {
                  Counter() { throw new UnsupportedOperationException("mooring:user-code:clinic.Counter#<init>"); }
                  public java.util.EnumSet<org.hibernate.generator.EventType> getEventTypes() { return null; }
                  public boolean referenceColumnsInSql(org.hibernate.dialect.Dialect d) { return false; }
                  public boolean writePropertyValue() { return false; }
                  public String[] getReferencedColumnValues(org.hibernate.dialect.Dialect d) { return null; } }
                @Entity class T { @Id long id; @Counted Integer count; }
                """)
            .table("postgresql", "t");
    assertThat(table.column("count").nullable()).isTrue();
  }

  @Test
  void quotedIndexNamesKeepTheirCaseWhereHibernateQuotesThem() {
    Model model =
        Model.of(
            """
            @Entity @Table(indexes = @Index(name = "`IxName`", columnList = "name"))
            class T { @Id long id; String name; }
            """);
    assertThat(model.table("h2", "t").indexes()).extracting(Index::name).containsExactly("IxName");
    assertThat(model.table("postgresql", "t").indexes())
        .extracting(Index::name)
        .containsExactly("ixname");
  }
}
