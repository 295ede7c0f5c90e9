package dev.mooring.schema.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclaredTypeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "varchar(320)|varchar(320)",
        "timestamp(6) with time zone|timestamp(6) with time zone",
        "varchar(7) DEFAULT 'a' NOT NULL|varchar(7)",
        "enum ('not null', 'default')|enum ('not null', 'default')",
        "integer check (x is not null)|integer",
        "\"not\"|\"not\"",
        "bigint unsigned auto_increment|bigint unsigned",
        "text collate \"C\"|text",
        "identity|identity",
        "int not_null|int not_null",
      })
  void theTypeEndsAtTheFirstClause(String text, String type) {
    assertThat(DeclaredType.of(text).type()).isEqualTo(type);
  }

  @Test
  void whatStandsInBracketsOrQuotesSaysNothing() {
    DeclaredType type = DeclaredType.of("varchar(9) check (a is not null) default 'x not null'");
    assertThat(type.saysNullability()).isFalse();
    assertThat(type.saysDefault()).isTrue();
    assertThat(DeclaredType.of("serial primary key").saysNullability()).isTrue();
  }
}
