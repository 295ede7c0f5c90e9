package dev.mooring.processor.skeleton;

import dev.mooring.processor.source.KnownTypes;
import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Finds types by binary name, which the compiler's own look-up does not know. */
final class TypeFinder {
  private final Elements elements;
  private final KnownTypes known;
  private final Map<String, @Nullable TypeElement> found = new HashMap<>();

  TypeFinder(Elements elements, KnownTypes known) {
    this.elements = elements;
    this.known = known;
  }

  @Nullable TypeElement find(String binaryName) {
    TypeElement type = found.get(binaryName);
    if (type == null && !found.containsKey(binaryName)) {
      type = search(binaryName);
      found.put(binaryName, type);
    }
    return type;
  }

  String binaryName(TypeElement type) {
    return elements.getBinaryName(type).toString();
  }

  private @Nullable TypeElement search(String binaryName) {
    // A '$' may separate a nested class or belong to a name: try the outer types that it allows.
    // They come first, because
    // they mostly are known already, while the compiler searches long for a name that does not
    // exist.
    int dollar = binaryName.indexOf('$', binaryName.lastIndexOf('.') + 2);
    while (dollar > 0) {
      TypeElement outer = find(binaryName.substring(0, dollar));
      TypeElement nested = outer == null ? null : nested(outer, binaryName);
      if (nested != null) {
        return nested;
      }
      dollar = binaryName.indexOf('$', dollar + 1);
    }
    TypeElement exact = known.find(binaryName);
    return exact != null && elements.getBinaryName(exact).contentEquals(binaryName) ? exact : null;
  }

  private @Nullable TypeElement nested(TypeElement outer, String binaryName) {
    for (Element member : outer.getEnclosedElements()) {
      if (member instanceof TypeElement type) {
        String name = elements.getBinaryName(type).toString();
        if (name.equals(binaryName)) {
          return type;
        }
        if (binaryName.startsWith(name + '$')) {
          TypeElement deeper = nested(type, binaryName);
          if (deeper != null) {
            return deeper;
          }
        }
      }
    }
    return null;
  }
}
