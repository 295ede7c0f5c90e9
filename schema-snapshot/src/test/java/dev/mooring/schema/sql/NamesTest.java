package dev.mooring.schema.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Locale;
import org.h2.util.ParserUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
  private static final SqlDialect H2 = SqlDialect.of("h2");
  private static final SqlDialect POSTGRESQL = SqlDialect.of("postgresql");

  @ParameterizedTest
  @CsvSource({
    "owners,owners", "Owners,\"Owners\"", "_x9$,_x9$", "9x,\"9x\"", "user,\"user\"",
    "value,value", "größe,\"größe\"", "a\"b,\"a\"\"b\"", "a b,\"a b\"",
        "authorization,\"authorization\"",
  })
  void postgresqlQuotesWhereItMust(String name, String quoted) {
    assertThat(POSTGRESQL.quote(name)).isEqualTo(quoted);
  }

  @Test
  void theEmptyNameIsQuoted() {
    assertThat(POSTGRESQL.quote("")).isEqualTo("\"\"");
  }

  @ParameterizedTest
  @CsvSource({
    "OWNERS,owners",
    "owners,\"owners\"",
    "USER,\"USER\"",
    "A$,\"A$\"",
    "Größe,\"Größe\""
  })
  void h2QuotesWhereItMust(String name, String quoted) {
    assertThat(H2.quote(name)).isEqualTo(quoted);
  }

  /** MariaDB takes {@code create table Position (} for a call of a function. */
  @ParameterizedTest
  @CsvSource({"owners,owners", "Position,`Position`", "count,`count`", "rank,`rank`", "a`b,`a``b`"})
  void mariadbQuotesWhereItMust(String name, String quoted) {
    assertThat(SqlDialect.of("mariadb").quote(name)).isEqualTo(quoted);
  }

  @Test
  void foldingKeepsWhatIsNotAscii() {
    Locale locale = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(POSTGRESQL.fold("OwnerIDÄ")).isEqualTo("owneridÄ");
      assertThat(H2.fold("Owner_id")).isEqualTo("OWNER_ID");
      assertThat(H2.quote("ID")).isEqualTo("id");
    } finally {
      Locale.setDefault(locale);
    }
  }

  @Test
  void postgresqlCutsNamesAt63Bytes() {
    assertThat(POSTGRESQL.fold("A".repeat(70))).isEqualTo("a".repeat(63));
    assertThat(POSTGRESQL.fold("ä".repeat(40))).isEqualTo("ä".repeat(31));
  }

  @Test
  void whatH2CallsAKeywordIsQuoted() {
    int keywords = 0;
    for (var constant : ParserUtil.class.getFields()) {
      // Its token constants are called after the words.
      String word = constant.getName();
      if (ParserUtil.isKeyword(word, false)) {
        keywords++;
        assertThat(H2.quote(word)).as(word).startsWith("\"");
      }
    }
    assertThat(keywords).isGreaterThan(80);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"OWNERS", "owners", "Größe", "a b", "a\"b", "USER", "_X", "9", "A$", "Groups"})
  void h2FindsTheNameThatWasMeant(String name) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
        Statement statement = connection.createStatement()) {
      statement.execute("create table " + H2.quote(name) + " (" + H2.quote(name) + " int)");
      try (ResultSet row =
          statement.executeQuery(
              "select table_name, column_name from information_schema.columns"
                  + " where table_schema = 'PUBLIC'")) {
        assertThat(row.next()).isTrue();
        assertThat(row.getString(1)).isEqualTo(name);
        assertThat(row.getString(2)).isEqualTo(name);
      }
    }
  }

  @Test
  void otherEnginesReadAnsi() {
    SqlDialect oracle = SqlDialect.of("oracle");
    assertThat(oracle.id()).isEqualTo("oracle");
    assertThat(oracle.quote("NUMBER")).isEqualTo("\"NUMBER\"");
    assertThat(oracle.quote("OWNERS")).isEqualTo("owners");
  }
}
