package dev.mooring.processor.boot;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.RootClass;
import org.jspecify.annotations.Nullable;

/**
 * Which entity asks for a sequence (or a generator's table). Hibernate does not keep that, so it is
 * told by the names that a generator may derive, however the naming strategy then spelled them.
 */
final class SequenceOwners {
  private final Map<String, String> owners = new HashMap<>();

  SequenceOwners(MetadataImplementor metadata, DeclaredFacts declared) {
    for (PersistentClass entity : metadata.getEntityBindings()) {
      String owner = entity.getClassName();
      if (owner == null || !(entity instanceof RootClass root)) {
        continue;
      }
      if (root.getIdentifierProperty() != null) {
        explicit(declared.member(owner, root.getIdentifierProperty().getName()), owner);
      }
      explicit(declared.onClass(owner), owner);
      add(entity.getJpaEntityName() + "_seq", owner);
      add(entity.getTable().getName() + "_seq", owner);
      add(entity.getTable().getName() + "_id_seq", owner);
    }
  }

  /** The binary class name, or {@code null} where no entity's name leads there. */
  @Nullable String of(String sequence) {
    return owners.get(key(sequence));
  }

  private void explicit(DeclaredMember member, String owner) {
    add(member.text("SequenceGenerator.sequenceName"), owner);
    add(member.text("SequenceGenerator.name"), owner);
    add(member.text("GeneratedValue.generator"), owner);
    add(member.text("TableGenerator.table"), owner);
  }

  private void add(@Nullable String name, String owner) {
    if (name != null && !name.isEmpty()) {
      owners.putIfAbsent(key(name), owner);
    }
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
