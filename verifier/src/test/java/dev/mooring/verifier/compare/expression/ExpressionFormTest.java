package dev.mooring.verifier.compare.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The texts are what PostgreSQL 18 and H2 2.4 print from their catalogs. */
class ExpressionFormTest {
  private final ExpressionForm postgresql =
      new ExpressionForm(
          Dialect.LOWER,
          Map.of(
              "status",
              "varchar(20)",
              "note",
              "text",
              "qty",
              "integer",
              "price",
              "numeric(10,2)",
              "active",
              "boolean",
              "tag",
              "citext"));
  private final ExpressionForm h2 =
      new ExpressionForm(
          Dialect.UPPER,
          Map.of("STATUS", "character varying(20)", "QTY", "integer", "ACTIVE", "boolean"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ((status)::text = ANY ((ARRAY['OPEN'::character varying, 'DONE'::character varying])::text[])) | status in ('DONE', 'OPEN')
          ((status)::text = ANY (ARRAY[('OPEN'::character varying)::text, ('DONE'::character varying)::text])) | status in ('DONE', 'OPEN')
          (((status)::text = 'OPEN'::text) OR ((status)::text = 'DONE'::text)) | status in ('DONE', 'OPEN')
          ((status)::text = ANY ('{DONE,OPEN}'::text[])) | status in ('DONE', 'OPEN')
          ((status)::text = 'OPEN'::text) | status = 'OPEN'
          ((status)::text <> ALL ((ARRAY['A'::character varying, 'B'::character varying])::text[])) | status not in ('A', 'B')
          (((status)::text <> 'B'::text) AND ((status)::text <> 'A'::text)) | status not in ('A', 'B')
          (price >= (0)::numeric) | price >= 0
          (price >= 0.00) | price >= 0
          ((0)::numeric <= price) | price >= 0
          (active = true) | active
          (active = false) | not active
          (NOT active) | not active
          (NOT (qty > 3)) | qty <= 3
          (length((status)::text) > 3) | length(status) > 3
          (char_length((note)) > 3) | length(note) > 3
          ((tag)::text = 'x'::text) | cast(tag as text) = 'x'
          (((qty)::text ~~ '1%'::text)) | cast(qty as text) like '1%'
          (note !~~ '%x%'::text) | note not like '%x%'
          lower((status)::text) | lower(status)
          (EXTRACT(year FROM now()) > (2000)::numeric) | extract(year from now ( )) > 2000
          ((qty >= 0) AND (qty <= 4)) | qty between 0 and 4
          ((qty < 0) OR (qty > 4)) | qty not between 0 and 4
          ("order" > 1) | "order" > 1
          (qty + 1) * 2 | (qty + 1) * 2
          CASE WHEN (qty > 0) THEN 'a'::text ELSE NULL::text END | case when qty > 0 then 'a' else null end
          (note ~ '^[a-z]+$'::text) | note ~ '^[a-z]+$'
          ("Odd" IS NOT NULL) | "Odd" is not null
          ((data ->> 'k'::text) = 'v'::text) | data ->> 'k' = 'v'
          """)
  void readsPostgresql(String catalog, String expected) {
    assertThat(postgresql.value(catalog)).isEqualTo(expected);
    assertThat(postgresql.value(expected)).as("is stable").isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "STATUS" IN('OPEN', 'DONE') | "STATUS" in ('DONE', 'OPEN')
          ("STATUS" = 'OPEN') OR ("STATUS" = 'DONE') | "STATUS" in ('DONE', 'OPEN')
          "QTY" BETWEEN 0 AND 4 | "QTY" between 0 and 4
          ("QTY" >= 0) AND ("QTY" <= 4) | "QTY" between 0 and 4
          "QTY" >= CAST(0 AS NUMERIC(1)) | "QTY" >= 0
          ("STATUS" <> 'A') AND ("STATUS" <> 'B') | "STATUS" not in ('A', 'B')
          CHAR_LENGTH("STATUS") > 3 | length("STATUS") > 3
          "ACTIVE" = TRUE | "ACTIVE"
          NEXT VALUE FOR "PUBLIC"."S" | NEXT VALUE FOR "PUBLIC"."S"
          """)
  void readsH2(String catalog, String expected) {
    assertThat(h2.value(catalog)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "none",
      textBlock =
          """
          now() | timestamp(6) with time zone | current_timestamp
          CURRENT_TIMESTAMP | timestamp(6) with time zone | current_timestamp
          LOCALTIMESTAMP | timestamp(6) | current_timestamp
          (now())::timestamp without time zone | timestamp(6) | current_timestamp
          NULL::character varying | varchar(20) | none
          NULL | text | none
          '0'::numeric | numeric(10,2) | 0
          0.00 | numeric(10,2) | 0
          '-1'::integer | integer | -1
          'OPEN'::character varying | varchar(20) | 'OPEN'
          'OPEN'::status | status | 'OPEN'
          'true'::boolean | boolean | true
          '{}'::jsonb | jsonb | '{}'
          '{}'::text[] | text[] | '{}'
          nextval('s'::regclass) | bigint | nextval('s')
          (gen_random_uuid())::text | varchar(36) | gen_random_uuid()
          '1 day'::interval | interval | '1 day'
          timezone('utc'::text, now()) | timestamp(6) | timezone('utc', current_timestamp)
          """)
  void readsDefaults(String catalog, String type, String expected) {
    assertThat(postgresql.defaultValue(catalog, type)).isEqualTo(expected);
  }

  @Test
  void splitsConditions() {
    assertThat(
            postgresql.conditions(
                "((qty >= 0) AND ((status IS NULL) OR ((status)::text = 'A'::text)) AND (note IS"
                    + " NOT NULL))",
                Set.of("note")))
        .containsExactly("qty >= 0", "status = 'A'");
  }

  @Test
  void keepsWhatNullWouldChange() {
    assertThat(postgresql.conditions("((note IS NULL) OR (qty > 0))", Set.of()))
        .containsExactly("note is null or qty > 0");
  }

  @Test
  void leavesUnknownSyntaxAlone() {
    assertThat(postgresql.value("a  @@ to_tsquery(E'x\\n')")).isEqualTo("a @@ to_tsquery(E'x\\n')");
    assertThat(postgresql.value("(a = ")).isEqualTo("(a =");
  }
}
