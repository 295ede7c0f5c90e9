package dev.mooring.processor.worker;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import dev.mooring.schema.spi.UnitPlan;
import dev.mooring.schema.spi.UnitPlan.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The classes and packages of a unit whose configuration lists some: those of the module, unless
 * only listed ones belong to it, and listed ones and those of listed jars.
 */
record ListedClasses(List<String> classes, List<String> packages, List<Finding> findings) {
  private static final String PACKAGE_INFO = ".package-info";

  /** What the plan leaves of the unit's classes, sorted. */
  static ListedClasses of(
      UnitPlan plan,
      List<String> ofUnit,
      List<String> packagesOfUnit,
      WorkRequest request,
      RemoteModel model) {
    Setting listed = plan.hibernate().get(UnitPlan.LISTED_CLASSES);
    boolean only = plan.hibernate().containsKey(UnitPlan.LISTED_ONLY);
    Setting jars = plan.hibernate().get(UnitPlan.LISTED_JARS);
    if (listed == null && jars == null && !only) {
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
        if (request.packages().contains(pack)) {
          packages.add(pack);
        } else if (model.hasClass(name)) {
          classes.add(name);
        } else {
          findings.add(absent(name, listed));
        }
      }
    }
    if (jars != null) {
      for (String jar : jars.value().split("\n", -1)) {
        Set<String> inside = inside(jar, request.places());
        if (inside.isEmpty()) {
          findings.add(unknown(jar, jars));
        }
        classes.addAll(inside);
      }
    }
    return new ListedClasses(List.copyOf(classes), List.copyOf(packages), findings);
  }

  /** Dependencies are known by their names only, and build tools add a version to those. */
  private static Set<String> inside(String jar, Map<String, String> places) {
    String wanted = artifact(jar.substring(jar.lastIndexOf('/') + 1));
    Set<String> inside = new TreeSet<>();
    places.forEach(
        (name, place) -> {
          if (artifact(place).equals(wanted)) {
            inside.add(name);
          }
        });
    return inside;
  }

  private static String artifact(String jar) {
    return jar.replaceFirst("(-[0-9][^/]*)?(\\.jar)?$", "");
  }

  private static Finding unknown(String jar, Setting jars) {
    return placed(
        Finding.error(
                "config.jar-file",
                jar,
                "entities in "
                    + jar
                    + " are not found: no dependency of that name was compiled with Mooring",
                "put Mooring on that module's processor path, or list its classes: <class>…</class>")
            .as(Level.WARNING),
        jars);
  }

  private static Finding absent(String name, Setting listed) {
    return placed(
        Finding.error(
            "config.class",
            name,
            name + " is listed, but the compile class path has no such class",
            "correct the name, or add the dependency that has it"),
        listed);
  }

  /** The finding where the setting stands; of a list, only where it starts is known. */
  private static Finding placed(Finding finding, Setting listed) {
    Finding blamed = listed.blame(finding);
    String file = blamed.file();
    boolean single = listed.value().indexOf(' ') < 0 && listed.value().indexOf('\n') < 0;
    return single || file == null ? blamed : blamed.at(file, 0);
  }
}
