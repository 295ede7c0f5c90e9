package dev.mooring.processor.boot;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.RootClass;
import org.jspecify.annotations.Nullable;

/**
 * Which entities ask for a sequence (or a generator's table). Hibernate does not keep that, so it
 * is told by the names that a generator may derive, however the naming strategy then spelled them.
 */
final class SequenceOwners {
  private final Map<String, SortedSet<String>> declared = new HashMap<>();
  private final Map<String, String> derived = new HashMap<>();

  SequenceOwners(MetadataImplementor metadata, DeclaredFacts facts) {
    for (PersistentClass entity : metadata.getEntityBindings()) {
      String owner = entity.getClassName();
      if (owner == null || !(entity instanceof RootClass)) {
        continue;
      }
      DeclaredMember identifier = identifier(entity, facts);
      DeclaredMember onClass = facts.onClass(owner);
      String generator = identifier.text("GeneratedValue.generator");
      declare(sequence(generator, identifier, onClass), owner);
      declare(identifier.text("TableGenerator.table"), owner);
      declare(onClass.text("TableGenerator.table"), owner);
      derive(entity.getJpaEntityName() + "_seq", owner);
      derive(entity.getTable().getName() + "_seq", owner);
      derive(entity.getTable().getName() + "_id_seq", owner);
    }
  }

  /**
   * The binary class names, sorted and separated by a comma and a blank; {@code null} where no
   * entity's name leads there.
   */
  @Nullable String of(String sequence) {
    SortedSet<String> owners = declared.get(key(sequence));
    return owners == null ? derived.get(key(sequence)) : String.join(", ", owners);
  }

  private static DeclaredMember identifier(PersistentClass entity, DeclaredFacts facts) {
    return entity.getIdentifierProperty() == null
        ? DeclaredMember.NONE
        : facts.member(entity.getClassName(), entity.getIdentifierProperty().getName());
  }

  /** Hibernate looks for generators on the attribute and on its class. */
  private static @Nullable String sequence(@Nullable String generator, DeclaredMember... places) {
    for (DeclaredMember place : places) {
      String name = place.text("SequenceGenerator.name");
      String sequence = place.text("SequenceGenerator.sequenceName");
      boolean meant = generator == null || name == null || name.equals(generator);
      if (meant && (sequence != null || name != null)) {
        return sequence != null ? sequence : name;
      }
    }
    return generator;
  }

  private void declare(@Nullable String name, String owner) {
    if (name != null && !name.isEmpty()) {
      declared.computeIfAbsent(key(name), key -> new TreeSet<>()).add(owner);
    }
  }

  private void derive(String name, String owner) {
    derived.putIfAbsent(key(name), owner);
  }

  private static String key(String name) {
    StringBuilder key = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      if (Character.isLetterOrDigit(name.charAt(i))) {
        key.append(name.charAt(i));
      }
    }
    return key.toString().toLowerCase(Locale.ROOT);
  }
}
