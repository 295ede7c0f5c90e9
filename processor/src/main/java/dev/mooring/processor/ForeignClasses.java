package dev.mooring.processor;

import dev.mooring.processor.dependency.Dependencies;
import dev.mooring.processor.dependency.Dependency;
import dev.mooring.processor.dependency.MentionedEntities;
import dev.mooring.processor.snapshot.CompilationModel;
import dev.mooring.processor.spring.ScannedPackages;
import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;

/**
 * The mapped classes of other modules, and which of them belong to this module's unit: those where
 * Spring Boot looks for entities; where nothing says where that is, those of libraries, which are
 * proven nowhere else.
 */
final class ForeignClasses {
  private static final String OUTSIDE = "config.entity-scan";
  private static final String TWICE = "unit.class-twice";

  private final MappedTypes types;
  private final CompilationModel model;
  private final Dependencies path;
  private final ScannedPackages scanned;
  private final Set<String> all = new TreeSet<>();
  private final Set<String> classes = new TreeSet<>();
  private final Set<String> packages = new TreeSet<>();
  private final Map<String, String> places = new TreeMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private boolean unproven;

  ForeignClasses(MappedTypes types, CompilationModel model, ScannedPackages scanned) {
    this.types = types;
    this.model = model;
    this.path = types.path();
    this.scanned = scanned;
    Set<String> twice = new HashSet<>();
    for (Dependency dependency : types.dependencies()) {
      add(dependency, twice);
    }
  }

  private void add(Dependency dependency, Set<String> twice) {
    Set<String> mapped = new TreeSet<>(dependency.index().classes());
    mapped.removeIf(name -> types.index().classes().contains(name) || !isMapped(name));
    for (String name : mapped) {
      String other = places.putIfAbsent(name, dependency.place());
      if (other != null && twice.add(other + dependency.place())) {
        findings.add(twice(name, other, dependency.place()));
      }
    }
    all.addAll(mapped);
    boolean limited = !scanned.packages().isEmpty();
    Set<String> inside =
        mapped.stream()
            .filter(name -> limited ? scanned.covers(name) : dependency.isLibrary())
            .collect(Collectors.toSet());
    if (inside.isEmpty()) {
      if (limited && dependency.isLibrary() && !mapped.isEmpty()) {
        findings.add(outside(dependency));
      }
      return;
    }
    classes.addAll(inside);
    unproven |= dependency.isLibrary();
    for (String name : dependency.index().packages()) {
      if (!limited || scanned.covers(name + ".package-info")) {
        packages.add(name);
      }
    }
  }

  private boolean isMapped(String name) {
    TypeElement type = model.element(name);
    return type != null && MappedTypes.mapped(type);
  }

  /** Every mapped class of a dependency, sorted. */
  Set<String> all() {
    return all;
  }

  /** Those that belong to the unit, sorted. */
  Set<String> classes() {
    return classes;
  }

  /** Annotated packages of those. */
  Set<String> packages() {
    return packages;
  }

  /** Where they lie. */
  Map<String, String> places() {
    return places;
  }

  List<Finding> findings() {
    return findings;
  }

  /** Whether any that belongs to the unit is proven nowhere else. */
  boolean unproven() {
    return unproven;
  }

  /** The entities of dependencies that those classes lead to. */
  Set<String> mentioned(Collection<String> from) {
    Set<String> mentioned =
        new TreeSet<>(
            MentionedEntities.of(
                from.stream()
                    .map(model::element)
                    .filter(Objects::nonNull)
                    .map(TypeElement.class::cast)
                    .toList(),
                types.elements()));
    mentioned.removeIf(name -> from.contains(name) || types.index().classes().contains(name));
    for (String name : mentioned) {
      String place = path.place(name);
      if (place != null) {
        places.putIfAbsent(name, place);
      }
    }
    return mentioned;
  }

  private static Finding twice(String name, String first, String second) {
    return Finding.error(
            TWICE,
            name,
            name
                + " is mapped in "
                + first
                + " and in "
                + second
                + ": the first of them on the class path counts, in this build and in the"
                + " application",
            "keep one of them among the dependencies")
        .as(Level.WARNING);
  }

  private Finding outside(Dependency dependency) {
    return Finding.error(
            OUTSIDE,
            dependency.place(),
            "the mapped classes of "
                + dependency.place()
                + " lie outside of the packages where Spring Boot looks for entities ("
                + String.join(", ", scanned.packages())
                + ", by "
                + scanned.type()
                + "): no part of the schema",
            "@EntityScan on " + scanned.type() + " names further packages")
        .as(Level.NOTE);
  }
}
