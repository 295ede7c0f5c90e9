package dev.mooring.processor.translate;

import dev.mooring.processor.bytecode.SkeletonTypes;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * What translated code may use: of the JDK only what gives the same answer on every machine and
 * changes nothing outside its own objects, and of dependencies only those that are made to take
 * part in a boot. A logger, a client or a registry of the user's is not called while compiling.
 */
final class SafeCalls {
  private static final Set<String> TYPES =
      Set.of(
          "java.lang.Object",
          "java.lang.String",
          "java.lang.StringBuilder",
          "java.lang.StringBuffer",
          "java.lang.AbstractStringBuilder",
          "java.lang.CharSequence",
          "java.lang.Character",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Short",
          "java.lang.Byte",
          "java.lang.Boolean",
          "java.lang.Double",
          "java.lang.Float",
          "java.lang.Number",
          "java.lang.Enum",
          "java.lang.Class",
          "java.lang.Iterable",
          "java.lang.Comparable",
          "java.lang.Math",
          "java.lang.RuntimeException",
          "java.lang.IllegalArgumentException",
          "java.lang.IllegalStateException",
          "java.lang.UnsupportedOperationException",
          "java.lang.NullPointerException",
          "java.util.Objects",
          "java.util.Optional",
          "java.util.Collection",
          "java.util.List",
          "java.util.SequencedCollection",
          "java.util.ArrayList",
          "java.util.LinkedList",
          "java.util.Queue",
          "java.util.Deque",
          "java.util.ArrayDeque",
          "java.util.Map",
          "java.util.Map.Entry",
          "java.util.HashMap",
          "java.util.LinkedHashMap",
          "java.util.SortedMap",
          "java.util.NavigableMap",
          "java.util.TreeMap",
          "java.util.Set",
          "java.util.HashSet",
          "java.util.LinkedHashSet",
          "java.util.SortedSet",
          "java.util.NavigableSet",
          "java.util.TreeSet",
          "java.util.EnumMap",
          "java.util.EnumSet",
          "java.util.Iterator",
          "java.util.Properties",
          "java.util.StringJoiner",
          "java.util.Locale",
          "java.util.Currency",
          "java.util.BitSet",
          "java.util.Comparator",
          "java.util.Arrays",
          "java.sql.Types");
  private static final Set<String> NEVER =
      Set.of(
          "hashCode",
          "hash",
          "deepHashCode",
          "toIdentityString",
          "wait",
          "notify",
          "notifyAll",
          "identityHashCode",
          "random",
          "getBoolean",
          "getInteger",
          "getLong",
          "getDefault",
          "getDisplayName",
          "getDisplayLanguage",
          "getDisplayScript",
          "getDisplayCountry",
          "getDisplayVariant",
          "getSymbol",
          "getBytes",
          "setDefault",
          "forName",
          "newInstance",
          "getResource",
          "getResourceAsStream",
          "getClassLoader",
          "getModule",
          "getProtectionDomain",
          "now",
          "parallelStream",
          "parallelPrefix",
          "parallelSort",
          "parallelSetAll",
          "store",
          "storeToXML",
          "load",
          "loadFromXML",
          "list");
  private static final Set<String> OF_CLASS =
      Set.of(
          "getName",
          "getSimpleName",
          "getTypeName",
          "getPackageName",
          "isInstance",
          "isAssignableFrom",
          "cast",
          "isEnum",
          "isInterface",
          "isArray",
          "equals");

  private static final List<String> OF_BOOT =
      List.of(
          "org.hibernate.",
          "jakarta.persistence.",
          "jakarta.validation.",
          "org.springframework.boot.",
          "io.hypersistence.");

  private final Elements elements;
  private final SkeletonTypes skeletons;

  SafeCalls(Elements elements, SkeletonTypes skeletons) {
    this.elements = elements;
    this.skeletons = skeletons;
  }

  boolean isPlatform(TypeElement type) {
    ModuleElement module = elements.getModuleOf(type);
    String name = module == null ? "" : module.getQualifiedName().toString();
    return name.startsWith("java.") || name.startsWith("jdk.");
  }

  boolean mayUse(TypeElement owner, String member) {
    if (skeletons.contains(owner)) {
      return true;
    }
    String type = owner.getQualifiedName().toString();
    if (!isPlatform(owner)) {
      return OF_BOOT.stream().anyMatch(type::startsWith);
    }
    if (NEVER.contains(member)
        && !(type.startsWith("java.lang.") && member.equals("hashCode") && isValue(type))) {
      return false;
    }
    if (type.equals("java.lang.Class")) {
      return OF_CLASS.contains(member);
    }
    return TYPES.contains(type)
        || type.startsWith("java.math.")
        || type.startsWith("java.util.regex.")
        || type.startsWith("java.util.function.");
  }

  private static boolean isValue(String type) {
    return type.equals("java.lang.String") || type.equals("java.lang.Integer");
  }
}
