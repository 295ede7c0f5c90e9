package dev.mooring.schema.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeDifferenceTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          character varying(20)       | character varying(20)          | NONE      | false
          varchar(20)                 | character varying(20)          | NONE      | false
          character varying           | text                           | NONE      | false
          timestamp with time zone    | timestamp(6) with time zone    | NONE      | false
          timestamptz                 | timestamp(6) with time zone    | NONE      | false
          numeric(10,2)               | NUMERIC(10, 2)                 | NONE      | false
          ENUM('A', 'B')              | ENUM('B', 'A')                 | NONE      | false
          character varying(320)      | character varying(255)         | LENGTH    | true
          character varying(255)      | text                           | LENGTH    | false
          text                        | character varying(255)         | LENGTH    | true
          text[]                      | character varying(255)[]       | LENGTH    | true
          BINARY VARYING(16)          | BINARY VARYING(32)             | LENGTH    | false
          numeric(10,2)               | numeric(8,2)                   | PRECISION | true
          numeric(10,2)               | numeric(12,2)                  | PRECISION | false
          numeric(10,2)               | numeric(10,4)                  | PRECISION | true
          numeric(10,4)               | numeric(10,2)                  | SCALE     | true
          numeric(10,2)               | numeric(12,4)                  | SCALE     | false
          numeric(10,2)               | numeric                        | SCALE     | false
          timestamp(6)                | timestamp(3)                   | FRACTION  | true
          timestamp with time zone    | timestamp without time zone    | TIME_ZONE | true
          character varying(3)        | character(3)                   | PADDING   | false
          bigint                      | integer                        | SIZE      | true
          smallint                    | bigint                         | SIZE      | false
          double precision            | real                           | SIZE      | true
          ENUM('A', 'B')              | ENUM('A')                      | VALUES    | true
          ENUM('A')                   | ENUM('A', 'B')                 | VALUES    | false
          uuid                        | character varying(36)          | FAMILY    | true
          text                        | text[]                         | FAMILY    | true
          json                        | jsonb                          | FAMILY    | true
          citext                      | ltree                          | FAMILY    | true
          """)
  void between(String expected, String actual, TypeDifference.Kind kind, boolean narrower) {
    assertThat(TypeDifference.between(expected, actual))
        .isEqualTo(new TypeDifference(kind, narrower));
  }

  @Test
  void typesAreTakenApart() {
    assertThat(SqlType.parse("timestamp(6) with time zone"))
        .isEqualTo(new SqlType("timestamp", List.of("6"), "with time zone", 0));
    assertThat(SqlType.parse("CHARACTER  VARYING(20) ARRAY[4]"))
        .isEqualTo(new SqlType("character varying", List.of("20"), "", 1));
    assertThat(SqlType.parse("numeric(10,2)[][]"))
        .isEqualTo(new SqlType("numeric", List.of("10", "2"), "", 2));
    assertThat(SqlType.parse("ENUM('a, b', 'it''s (x)')"))
        .isEqualTo(new SqlType("enum", List.of("'a, b'", "'it''s (x)'"), "", 0));
    assertThat(SqlType.parse("\"Mood\"")).isEqualTo(new SqlType("\"Mood\"", List.of(), "", 0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ((kind)::text = ANY ((ARRAY['A'::character varying, 'B'::character varying])::text[])) | kind | ['A', 'B']
          "KIND" IN('A', 'B')                   | KIND | ['A', 'B']
          kind in ('A')                         | kind | ['A']
          ((kind)::text = 'A'::text)            | kind | ['A']
          ((a = 'x') OR (a = 'y'))              | a    | ['x', 'y']
          ((n >= 0) AND (n <= 2))               | n    | [0, 1, 2]
          "N" BETWEEN 0 AND 2                   | N    | [0, 1, 2]
          (n = ANY (ARRAY[1, 2]))               | n    | [1, 2]
          """)
  void valuesOfChecks(String expression, String column, String values) {
    assertThat(CheckValues.of(expression))
        .hasValueSatisfying(
            found -> {
              assertThat(found.column()).isEqualTo(column);
              assertThat(found.values().toString()).isEqualTo(values);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          (a > 0)
          ((a = 'x') OR (b = 'y'))
          ((a = 'x') AND (b = 'y'))
          ((a <> 'x'))
          (NOT (a = ANY (ARRAY['x'::text])))
          """)
  void otherShapesHaveNoValues(String expression) {
    assertThat(CheckValues.of(expression)).isEmpty();
  }
}
