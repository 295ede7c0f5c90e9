package dev.mooring.processor.boot;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/**
 * The annotations of one member: names ({@code NotNull}) and written elements ({@code
 * Column.length}), and the same for the columns that {@code @AttributeOverride} redefines.
 */
final class DeclaredMember {
  static final DeclaredMember NONE = new DeclaredMember();

  private final Set<String> said = new HashSet<>();
  private final Map<String, Set<String>> overrides = new HashMap<>();
  private final Map<String, String> texts = new HashMap<>();
  private String type = "";
  private boolean primitive;

  boolean primitive() {
    return primitive;
  }

  void markPrimitive() {
    primitive = true;
  }

  void type(String descriptorAndSignature) {
    type = descriptorAndSignature;
  }

  /** Whether the member's type or an annotation on it names that class. */
  boolean mentions(String className) {
    return type.contains("L" + className.replace('.', '/') + ";") || texts.containsValue(className);
  }

  /** Whether it is a {@code float} or a {@code double}, or an object of either. */
  boolean isFloating() {
    return type.equals("D")
        || type.equals("F")
        || mentions("java.lang.Double")
        || mentions("java.lang.Float");
  }

  boolean says(String what) {
    return said.contains(what);
  }

  void say(String what) {
    said.add(what);
  }

  /** The written text of an annotation's element, or {@code null}. */
  @Nullable String text(String what) {
    return texts.get(what);
  }

  void say(String what, Object value) {
    said.add(what);
    if (value instanceof String text) {
      texts.put(what, text);
    } else if (value instanceof Type reference) {
      texts.put(what, reference.getClassName());
    }
  }

  /** What {@code @AttributeOverride} says of the column at that path, or {@code null}. */
  @Nullable Set<String> override(String path) {
    return overrides.get(path);
  }

  Map<String, Set<String>> overrides() {
    return overrides;
  }

  void addAll(DeclaredMember other) {
    primitive |= other.primitive;
    said.addAll(other.said);
    other.texts.forEach(texts::putIfAbsent);
    other.overrides.forEach(overrides::putIfAbsent);
  }
}
