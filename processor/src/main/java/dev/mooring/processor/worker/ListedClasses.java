package dev.mooring.processor.worker;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.spi.UnitPlan;
import dev.mooring.schema.spi.UnitPlan.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The classes and packages of a unit whose configuration lists some: those of the module, unless
 * only listed ones belong to it, and listed ones from anywhere.
 */
record ListedClasses(List<String> classes, List<String> packages, List<Finding> findings) {
  private static final String PACKAGE_INFO = ".package-info";

  /**
   * What the plan leaves of the unit's classes, sorted.
   *
   * @param annotated all packages with annotations
   */
  static ListedClasses of(
      UnitPlan plan,
      List<String> ofUnit,
      List<String> packagesOfUnit,
      List<String> annotated,
      RemoteModel model) {
    Setting listed = plan.hibernate().get(UnitPlan.LISTED_CLASSES);
    boolean only = plan.hibernate().containsKey(UnitPlan.LISTED_ONLY);
    if (listed == null && !only) {
      return new ListedClasses(ofUnit, packagesOfUnit, List.of());
    }
    Set<String> classes = new TreeSet<>(only ? List.of() : ofUnit);
    Set<String> packages = new TreeSet<>(only ? List.of() : packagesOfUnit);
    List<Finding> findings = new ArrayList<>();
    if (listed != null) {
      for (String name : listed.value().split(" ", -1)) {
        String pack =
            name.endsWith(PACKAGE_INFO)
                ? name.substring(0, name.length() - PACKAGE_INFO.length())
                : name;
        if (annotated.contains(pack)) {
          packages.add(pack);
        } else if (model.hasClass(name)) {
          classes.add(name);
        } else {
          findings.add(absent(name, listed));
        }
      }
    }
    return new ListedClasses(List.copyOf(classes), List.copyOf(packages), findings);
  }

  private static Finding absent(String name, Setting listed) {
    return Finding.error(
            "config.class",
            name,
            name + " is listed, but the compile class path has no such class",
            "correct the name, or add the dependency that has it")
        .at(file(listed), 0);
  }

  private static String file(Setting listed) {
    int colon = listed.origin().lastIndexOf(':');
    return colon < 0 ? listed.origin() : listed.origin().substring(0, colon);
  }
}
