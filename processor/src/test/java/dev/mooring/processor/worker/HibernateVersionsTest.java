package dev.mooring.processor.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of two versions of Hibernate. */
class HibernateVersionsTest {
  private static List<Finding> compare(String application, String processor) {
    return HibernateVersions.compare(
        "jar:file:///repository/hibernate-core-"
            + application
            + ".jar!/org/hibernate/Version.class",
        processor,
        false);
  }

  @ParameterizedTest
  @CsvSource({
    "6.6.29.Final, 6.6.56.Final",
    "7.4.1.Final, 7.4.13.Final",
    "8.0.0.Beta1, 8.0.0.Final",
  })
  void patchesMakeTheSameSchema(String application, String processor) {
    assertThat(compare(application, processor)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "6.6.56.Final, 7.4.13.Final",
    "7.1.18.Final, 7.4.13.Final",
    "7.10.0.Final, 7.1.0.Final",
    "8.0.0.Beta1, 7.4.13.Final",
  })
  void othersDoNot(String application, String processor) {
    assertThat(compare(application, processor))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.level()).isEqualTo(Level.ERROR);
              assertThat(finding.code()).isEqualTo("hibernate.version");
              assertThat(finding.message()).contains(application).contains(processor);
              assertThat(finding.fix())
                  .hasSize(2)
                  .allSatisfy(way -> assertThat(way).contains(application));
            });
  }

  @Test
  void whereDriftIsAWarningSoIsThis() {
    assertThat(HibernateVersions.compare("hibernate-core-6.6.1.Final.jar", "7.4.1.Final", true))
        .singleElement()
        .extracting(Finding::level)
        .isEqualTo(Level.WARNING);
  }

  @Test
  void whatMooringDoesNotWorkWithIsNoReasonToFail() {
    assertThat(compare("6.4.1.Final", "7.4.13.Final"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.level()).isEqualTo(Level.WARNING);
              assertThat(finding.text()).contains("6.6 and later");
            });
  }

  @Test
  void anApplicationMayHaveNone() {
    assertThat(HibernateVersions.compare(null, "7.4.13.Final", false)).isEmpty();
  }
}
