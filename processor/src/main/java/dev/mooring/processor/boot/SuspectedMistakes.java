package dev.mooring.processor.boot;

import dev.mooring.schema.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Mistakes over which Hibernate fails without saying what is wrong (a cast, a null, an endless
 * recursion). They are looked for in the sources, and only once it has failed so.
 */
final class SuspectedMistakes {
  private static final List<String> COLLECTIONS =
      List.of("java.util.Collection", "java.util.List", "java.util.Set", "java.util.Map");
  private static final String[] ASSOCIATIONS = {"OneToOne", "ManyToOne"};

  private final BootRequest request;
  private final DeclaredFacts declared;

  SuspectedMistakes(BootRequest request, DeclaredFacts declared) {
    this.request = request;
    this.declared = declared;
  }

  /** The first that is found; {@code null} for none. */
  @Nullable Finding find() {
    for (String type : request.classes()) {
      for (Map.Entry<String, DeclaredMember> entry : declared.own(type).entrySet()) {
        Finding finding = suspect(type, entry.getKey(), entry.getValue());
        if (finding != null) {
          return finding;
        }
      }
    }
    return null;
  }

  private @Nullable Finding suspect(String type, String name, DeclaredMember member) {
    String attribute = type + "." + name;
    if (identifies(member)) {
      String inherited = inheritedId(type);
      if (inherited != null) {
        return on(
            attribute,
            "mapping.inheritance",
            attribute + " is an identifier, but " + inherited + " already is one for all of them",
            "remove @Id, or declare identifiers in the subclasses only and make "
                + inherited.substring(0, inherited.lastIndexOf('.'))
                + " a @MappedSuperclass");
      }
      if (circle(type, new ArrayList<>())) {
        return on(
            attribute,
            "mapping.id",
            attribute + " takes its identifier from an entity that takes its own from " + type,
            "an @Id of its own in one of the two, and @MapsId or a plain association there");
      }
    }
    if (member.says("Version") && COLLECTIONS.stream().anyMatch(member::mentions)) {
      return on(
          attribute,
          "mapping.version",
          attribute + " is a @Version and a collection",
          "declare it as int, long or java.time.Instant");
    }
    return member.says("ManyToMany") ? mapped(attribute, member) : null;
  }

  private @Nullable Finding mapped(String attribute, DeclaredMember member) {
    String back = member.text("ManyToMany.mappedBy");
    for (String target : request.classes()) {
      if (back != null
          && member.mentions(target)
          && declared.member(target, back).text("ManyToMany.mappedBy") != null) {
        return bothSides(attribute, target + "." + back);
      }
    }
    return null;
  }

  static Finding bothSides(String attribute, String other) {
    return on(
        attribute,
        "mapping.mapped-by",
        attribute + " and " + other + " are each mapped by the other: neither has columns",
        "remove mappedBy from one of them; that side has the columns");
  }

  private @Nullable String inheritedId(String type) {
    String parent = declared.superclass(type);
    while (parent != null) {
      if (declared.self(parent).says("Entity")) {
        for (Map.Entry<String, DeclaredMember> entry : declared.own(parent).entrySet()) {
          if (identifies(entry.getValue())) {
            return parent + "." + entry.getKey();
          }
        }
      }
      parent = declared.superclass(parent);
    }
    return null;
  }

  private boolean circle(String type, List<String> path) {
    if (path.contains(type)) {
      return path.get(0).equals(type);
    }
    path.add(type);
    for (DeclaredMember member : declared.own(type).values()) {
      for (String target : derived(member) ? request.classes() : List.<String>of()) {
        if (member.mentions(target) && circle(target, path)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean derived(DeclaredMember member) {
    for (String association : ASSOCIATIONS) {
      if (member.says(association) && (member.says("Id") || member.says("MapsId"))) {
        return true;
      }
    }
    return false;
  }

  private static boolean identifies(DeclaredMember member) {
    return member.says("Id") || member.says("EmbeddedId");
  }

  private static Finding on(String attribute, String code, String message, String fix) {
    return Finding.error(code, attribute, message, fix).on(attribute);
  }
}
