package dev.mooring.processor.worker;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import dev.mooring.schema.spi.UnitPlan;
import dev.mooring.schema.spi.UnitPlan.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Says that names are decided by beans, which do not run in a compile. */
final class NamingBeanFindings {
  private NamingBeanFindings() {}

  /** A warning for each setting that a bean decides, unless somebody stated it for all that. */
  static List<Finding> of(Map<String, String> beans, UnitPlan plan) {
    List<Finding> findings = new ArrayList<>();
    new TreeMap<>(beans)
        .forEach(
            (setting, type) -> {
              Setting stated = plan.hibernate().get(setting);
              if (stated == null || stated.isDefault()) {
                findings.add(finding(setting, type, stated));
              }
            });
    return findings;
  }

  private static Finding finding(String setting, String type, @Nullable Setting used) {
    return Finding.error(
            "config.naming-bean",
            type,
            type
                + " makes a bean that decides "
                + setting
                + " at run time; beans do not run in a compile, where "
                + (used == null ? "Hibernate's default" : used.value())
                + " names tables and columns",
            "mooring.toml: [hibernate] \"" + setting + "\" = \"<class of the bean>\"")
        .as(Level.WARNING)
        .on(type);
  }
}
