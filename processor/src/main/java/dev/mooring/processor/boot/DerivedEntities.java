package dev.mooring.processor.boot;

import java.util.Map;
import java.util.TreeMap;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.mapping.PersistentClass;
import org.jspecify.annotations.Nullable;

/**
 * Entities without a class, which an extension derived from others: Envers maps {@code
 * clinic.Owner_AUD} for {@code clinic.Owner}. What there is to say of them belongs on the class
 * they come from.
 */
final class DerivedEntities {
  private final FactReader reader;
  private final Map<String, String> classes = new TreeMap<>();
  private final Map<String, String> bases = new TreeMap<>();

  DerivedEntities(MetadataImplementor metadata, FactReader reader) {
    this.reader = reader;
    boolean any = false;
    for (PersistentClass entity : metadata.getEntityBindings()) {
      String name = entity.getClassName();
      any |= name == null;
      if (name != null) {
        classes.put(name, name);
        classes.putIfAbsent(entity.getJpaEntityName(), name);
      }
    }
    if (any) {
      for (PersistentClass entity : metadata.getEntityBindings()) {
        String base = entity.getClassName() == null ? base(entity.getEntityName()) : null;
        if (base != null) {
          bases.put(entity.getEntityName(), base);
        }
      }
    }
  }

  /** The class of an entity, its own or the one it derives from, else its name. */
  String name(PersistentClass entity) {
    String name = entity.getClassName();
    if (name != null) {
      return name;
    }
    String base = bases.get(entity.getEntityName());
    return base == null ? entity.getEntityName() : base;
  }

  /** The class whose name, or whose entity's name, the derived name begins with; the longest. */
  private @Nullable String base(String derived) {
    String base = null;
    for (String name : classes.keySet()) {
      if (derived.startsWith(name) && (base == null || base.length() < name.length())) {
        base = name;
      }
    }
    return base == null ? null : classes.get(base);
  }

  /**
   * A path, in which what only the derived entity has is a role in braces: {@code
   * clinic.Owner.{REVTYPE}}.
   */
  String attribute(String path) {
    for (String base : bases.values()) {
      if (path.startsWith(base + ".")) {
        String rest = path.substring(base.length() + 1);
        String own = rest.substring(rest.lastIndexOf('.') + 1);
        String first = rest.indexOf('.') < 0 ? rest : rest.substring(0, rest.indexOf('.'));
        if (reader.member(base, first) == DeclaredMember.NONE) {
          boolean known = reader.member(base, own) != DeclaredMember.NONE;
          return base + (known ? "." + own : ".{" + own + "}");
        }
      }
    }
    return path;
  }
}
