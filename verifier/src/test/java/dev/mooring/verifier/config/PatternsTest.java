package dev.mooring.verifier.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.schema.diff.Codes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a policy covers. */
class PatternsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "owners          | owners",
        "owners          | owners.email",
        "owners          | owners(city, street)",
        "OWNERS          | owners.email",
        "owners.email    | owners.email",
        "owners.*        | owners.email",
        "*.email         | owners.email",
        "legacy_*        | legacy_orders.total",
        "legacy_?        | legacy_1",
        "app             | app.owners.email",
        "\"Order\"       | \"Order\".total",
        "Order           | \"Order\".total",
        "*               | anything at all",
        "owners(city*    | owners(city, street)",
        "a.b             | a.b",
      })
  void covers(String pattern, String object) {
    assertThat(ObjectPattern.problem(pattern)).isNull();
    assertThat(ObjectPattern.of(pattern).covers(object)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "owners          | owners_old",
        "owners          | owners_old.email",
        "owner           | owners",
        "owners.email    | owners",
        "owners.email    | owners.emails",
        "owners.*        | owners",
        "legacy_?        | legacy_12",
        "email           | owners.email",
        "a.b             | axb",
        "a+              | aa",
      })
  void doesNotCover(String pattern, String object) {
    assertThat(ObjectPattern.of(pattern).covers(object)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "qrtz_*  | qrtz_locks      | true",
        "qrtz_*  | app.qrtz_locks  | true",
        "QRTZ_*  | \"qrtz_locks\"  | true",
        "qrtz_*  | my_qrtz_locks   | false",
        "audit   | audit_log       | false",
        "app     | app.owners      | false",
        "app.*   | app.owners      | true",
      })
  void namesInWhateverSchema(String pattern, String object, boolean named) {
    assertThat(ObjectPattern.of(pattern).names(object)).isEqualTo(named);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''            | is empty",
        "' '           | is empty",
        "' a'          | begins or ends with a blank",
        "legacy_[ab]   | has a '['; the only wildcards are * and ?",
        "{a,b}         | has a '{'; the only wildcards are * and ?",
        "^owners$      | has a '^'; the only wildcards are * and ?",
        "a\\.b         | has a '\\'; the only wildcards are * and ?",
        "owners.**     | has '**'; one * covers everything already",
      })
  void isNoPattern(String pattern, String why) {
    assertThat(ObjectPattern.problem(pattern)).isEqualTo(why);
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "column.*", "column.extra", "primary-key.*"})
  void codesThatThereAre(String pattern) {
    assertThat(CodePattern.isKnown(pattern)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "column", "column.", "col*", "*.extra", "colum.*", "config.key"})
  void codesThatThereAreNot(String pattern) {
    assertThat(CodePattern.isKnown(pattern)).isFalse();
  }

  @Test
  void aKindCoversItsCodesAlone() {
    assertThat(Codes.all().stream().filter(code -> CodePattern.covers("table.*", code)))
        .isNotEmpty()
        .allMatch(code -> code.startsWith("table."));
  }
}
