package dev.mooring.verifier.config;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.spi.UnitPlan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a project's configuration says, also where it is half broken.
 *
 * @param settings each with the place that decides it, in the order in which people look for them
 * @param plan what it comes to in spite of the findings; {@code null} where that is not known
 * @param findings everything that is wrong, sorted
 */
public record ConfigurationSurvey(
    List<Setting> settings, @Nullable UnitPlan plan, List<Finding> findings) {
  public ConfigurationSurvey {
    settings = List.copyOf(settings);
    findings = List.copyOf(findings);
  }

  /**
   * A setting as it is stated: a reference to a secret is the reference, and what looks like a
   * secret itself is hidden.
   *
   * @param origin {@code src/main/resources/application.yml:7}, {@code Mooring's default}
   */
  public record Setting(String name, String value, String origin) {}
}
