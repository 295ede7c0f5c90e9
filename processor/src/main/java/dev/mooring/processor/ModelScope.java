package dev.mooring.processor;

import dev.mooring.processor.snapshot.CompilationModel;
import dev.mooring.processor.snapshot.EntityIndex;
import dev.mooring.processor.spring.ScannedPackages;
import dev.mooring.processor.spring.SpringApplications;
import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.lang.model.element.TypeElement;

/**
 * Which of the module's mapped classes make up its unit: those in the packages where Spring Boot
 * looks, where the module's own code limits them.
 *
 * @param classes binary names, sorted
 * @param packages annotated packages, sorted
 * @param findings what was left out
 * @param namingBeans Hibernate's settings that beans decide at run time, each with the class that
 *     makes it
 */
record ModelScope(
    List<String> classes,
    List<String> packages,
    List<Finding> findings,
    Map<String, String> namingBeans) {
  private static final String CODE = "config.entity-scan";
  private static final int NAMED = 5;

  ModelScope {
    classes = List.copyOf(classes);
    packages = List.copyOf(packages);
    findings = List.copyOf(findings);
    namingBeans = Collections.unmodifiableMap(new TreeMap<>(namingBeans));
  }

  /**
   * The scope as the compilation sees it now.
   *
   * @param all whether every mapped class counts, whatever Spring Boot does
   */
  static ModelScope of(
      EntityIndex index, SpringApplications spring, CompilationModel model, boolean all) {
    List<TypeElement> deciding =
        index.applications().stream()
            .map(model::element)
            .filter(Objects::nonNull)
            .map(TypeElement.class::cast)
            .toList();
    ScannedPackages scanned = all ? ScannedPackages.ALL : spring.scanned(deciding);
    Map<String, String> beans = spring.namingBeans(deciding);
    List<String> classes = index.classes().stream().filter(scanned::covers).toList();
    List<String> outside =
        index.classes().stream()
            .filter(name -> !scanned.covers(name) && MappedTypes.standsAlone(model.element(name)))
            .toList();
    if (classes.isEmpty()) {
      // Whoever maps these classes, it is not this application.
      return new ModelScope(
          List.copyOf(index.classes()),
          List.copyOf(index.packages()),
          outside.isEmpty() ? List.of() : List.of(nothingInside(scanned)),
          beans);
    }
    return new ModelScope(
        classes,
        index.packages().stream().filter(name -> scanned.covers(name + ".package-info")).toList(),
        outside.isEmpty() ? List.of() : List.of(leftOut(outside, scanned)),
        beans);
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
