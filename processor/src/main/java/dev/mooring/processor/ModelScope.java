package dev.mooring.processor;

import dev.mooring.processor.snapshot.CompilationModel;
import dev.mooring.processor.snapshot.EntityIndex;
import dev.mooring.processor.spring.ScannedPackages;
import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.lang.model.element.TypeElement;

/**
 * Which mapped classes make up the module's unit: its own and those of libraries, as far as they
 * lie in the packages where Spring Boot looks, and the entities of any dependency that those lead
 * to.
 *
 * @param classes binary names, sorted
 * @param packages annotated packages, sorted
 * @param further mapped classes of dependencies that are no part of it unless somebody says so
 * @param places where a dependency's class lies: the name of its jar or module
 * @param findings what was left out
 * @param unproven whether any of the classes is proven nowhere else
 * @param namingBeans Hibernate's settings that beans decide at run time, each with the class that
 *     makes it
 */
record ModelScope(
    List<String> classes,
    List<String> packages,
    List<String> further,
    Map<String, String> places,
    List<Finding> findings,
    boolean unproven,
    Map<String, String> namingBeans) {
  private static final String CODE = "config.entity-scan";
  private static final int NAMED = 5;

  ModelScope {
    classes = List.copyOf(classes);
    packages = List.copyOf(packages);
    further = List.copyOf(further);
    places = Collections.unmodifiableMap(new TreeMap<>(places));
    findings = List.copyOf(findings);
    namingBeans = Collections.unmodifiableMap(new TreeMap<>(namingBeans));
  }

  /**
   * The scope as the compilation sees it now.
   *
   * @param all whether every mapped class counts, whatever Spring Boot does
   */
  static ModelScope of(MappedTypes types, CompilationModel model, boolean all) {
    EntityIndex index = types.index();
    List<TypeElement> deciding =
        index.applications().stream()
            .map(model::element)
            .filter(Objects::nonNull)
            .map(TypeElement.class::cast)
            .toList();
    ScannedPackages scanned = all ? ScannedPackages.ALL : types.spring().scanned(deciding);
    Set<String> classes = new TreeSet<>(index.classes());
    classes.removeIf(name -> !scanned.covers(name));
    Set<String> packages = new TreeSet<>(index.packages());
    List<Finding> findings = new ArrayList<>();
    List<String> outside =
        index.classes().stream()
            .filter(name -> !scanned.covers(name) && MappedTypes.standsAlone(model.element(name)))
            .toList();
    ForeignClasses foreign = new ForeignClasses(types, model, scanned);
    if (classes.isEmpty() && foreign.classes().isEmpty()) {
      // Whoever maps these classes, it is not this application.
      classes.addAll(index.classes());
      if (!outside.isEmpty()) {
        findings.add(nothingInside(scanned));
      }
    } else {
      packages.removeIf(name -> !scanned.covers(name + ".package-info"));
      if (!outside.isEmpty()) {
        findings.add(leftOut(outside, scanned));
      }
    }
    boolean unproven = !classes.isEmpty() || foreign.unproven();
    classes.addAll(foreign.classes());
    packages.addAll(foreign.packages());
    classes.addAll(foreign.mentioned(classes));
    findings.addAll(foreign.findings());
    List<String> further = foreign.all().stream().filter(name -> !classes.contains(name)).toList();
    return new ModelScope(
        List.copyOf(classes),
        List.copyOf(packages),
        further,
        foreign.places(),
        findings,
        unproven,
        types.spring().namingBeans(deciding));
  }

  /** The finding with the place of each class of a dependency that it speaks of. */
  Finding placed(Finding finding) {
    String attribute = finding.attribute();
    String about = finding.message() + ' ' + (attribute == null ? "" : attribute);
    StringBuilder message = new StringBuilder(finding.message());
    for (Map.Entry<String, String> entry : places.entrySet()) {
      if (mentions(about, entry.getKey())) {
        message.append(" (").append(entry.getKey());
        message.append(" is in ").append(entry.getValue()).append(')');
      }
    }
    return finding.saying(message.toString());
  }

  private static boolean mentions(String text, String name) {
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      int end = at + name.length();
      if ((at == 0 || !partOfName(text.charAt(at - 1)))
          && (end == text.length() || text.charAt(end) == '.' || !partOfName(text.charAt(end)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean partOfName(char c) {
    return Character.isJavaIdentifierPart(c) || c == '.';
  }

  private static Finding leftOut(List<String> outside, ScannedPackages scanned) {
    String names = String.join(", ", outside.subList(0, Math.min(NAMED, outside.size())));
    if (outside.size() > NAMED) {
      names += " and " + (outside.size() - NAMED) + " more";
    }
    return warning(
        scanned,
        names
            + (outside.size() == 1 ? " lies" : " lie")
            + " outside of "
            + where(scanned)
            + ": no part of the schema",
        entityScan(outside, scanned),
        "-Amooring.entities=all maps every entity of the module");
  }

  private static Finding nothingInside(ScannedPackages scanned) {
    return warning(
        scanned,
        "no mapped class of this module lies in "
            + where(scanned)
            + ": all of them are taken as its schema",
        "@EntityScan on " + scanned.type() + ", with the packages of its entities",
        "-Amooring.entities=all says that this is meant");
  }

  private static String where(ScannedPackages scanned) {
    return "the packages where Spring Boot looks for entities ("
        + String.join(", ", scanned.packages())
        + ", by "
        + scanned.type()
        + ")";
  }

  private static String entityScan(List<String> outside, ScannedPackages scanned) {
    TreeSet<String> packages = new TreeSet<>(scanned.packages());
    for (String name : outside) {
      int dot = name.lastIndexOf('.');
      packages.add(dot < 0 ? "" : name.substring(0, dot));
    }
    List<String> quoted = new ArrayList<>();
    for (String name : packages) {
      quoted.add('"' + name + '"');
    }
    return "@EntityScan({" + String.join(", ", quoted) + "}) on " + scanned.type();
  }

  private static Finding warning(ScannedPackages scanned, String message, String... fix) {
    return Finding.error(CODE, scanned.type(), message, fix).as(Level.WARNING).on(scanned.type());
  }
}
