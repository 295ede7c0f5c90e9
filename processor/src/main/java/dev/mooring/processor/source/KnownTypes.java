package dev.mooring.processor.source;

import java.util.Collection;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Finds types by name as a class of the compilation sees them. Without a module to look from, javac
 * goes through each module of the JDK for a name that does not exist.
 */
public final class KnownTypes {
  private final Elements elements;
  private final @Nullable ModuleElement unnamed;

  private KnownTypes(Elements elements, @Nullable ModuleElement module) {
    this.elements = elements;
    this.unnamed = module != null && module.isUnnamed() ? module : null;
  }

  /** As that class sees them. */
  public static KnownTypes from(Elements elements, TypeElement type) {
    return new KnownTypes(elements, elements.getModuleOf(type));
  }

  /**
   * As classes of the compilation see them.
   *
   * @param names of some that it compiles; of several modules, any
   */
  public static KnownTypes from(Elements elements, Collection<String> names) {
    for (String name : names) {
      TypeElement type = elements.getTypeElement(name);
      if (type != null) {
        return from(elements, type);
      }
    }
    return new KnownTypes(elements, null);
  }

  /** The type of that canonical name, or {@code null}. */
  public @Nullable TypeElement find(String name) {
    return unnamed == null ? elements.getTypeElement(name) : elements.getTypeElement(unnamed, name);
  }
}
