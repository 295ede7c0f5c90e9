package dev.mooring.processor.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.schema.model.Column;
import dev.mooring.schema.model.ColumnMapping.Fact;
import dev.mooring.schema.model.Table;
import org.junit.jupiter.api.Test;

class BeanValidationTest {
  private static final String SOURCE =
      """
      @Entity class T { @Id long id;
        @jakarta.validation.constraints.NotNull @jakarta.validation.constraints.Size(max = 40) String name;
        @jakarta.validation.constraints.Min(3) int low; String free; }
      """;

  @Test
  void constraintsShapeColumns() {
    Table table = Model.of(SOURCE).table("postgresql", "t");
    Column name = table.column("name");
    assertThat(name.type()).isEqualTo("varchar(40)");
    assertThat(name.nullable()).isFalse();
    assertThat(name.mapping().facts())
        .containsExactly(Fact.DECLARED_LENGTH, Fact.DECLARED_NULLABILITY);
    assertThat(table.column("free").type()).isEqualTo("varchar(255)");
    assertThat(table.checks())
        .singleElement()
        .satisfies(c -> assertThat(c.expression()).contains("low>=3"));
  }

  @Test
  void validationModeNoneLeavesThemOut() {
    Table table =
        Model.of(SOURCE)
            .with("jakarta.persistence.validation.mode", "none")
            .table("postgresql", "t");
    assertThat(table.column("name").nullable()).isTrue();
    assertThat(table.column("name").mapping().facts()).isEmpty();
  }

  @Test
  void severalConstraintsOfOneColumnComeInOneOrder() {
    String several =
        """
        @Entity class T { @Id long id;
          @jakarta.validation.constraints.Min(1) @jakarta.validation.constraints.Max(365) int days; }
        """;
    for (int run = 0; run < 8; run++) {
      assertThat(Model.of(several).table("postgresql", "t").checks())
          .singleElement()
          .satisfies(c -> assertThat(c.expression()).isEqualTo("(days<=365) and (days>=1)"));
    }
  }
}
