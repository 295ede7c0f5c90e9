package dev.mooring.processor.dependency;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/**
 * The entities that attributes lead to: without them an association has no target, whichever jar
 * they lie in.
 */
public final class MentionedEntities {
  private static final String ENTITY = "jakarta.persistence.Entity";
  private static final String TRANSIENT = "jakarta.persistence.Transient";

  private final Elements elements;
  private final Set<String> seen = new HashSet<>();
  private final Set<String> found = new TreeSet<>();
  private final Deque<TypeElement> open = new ArrayDeque<>();

  private MentionedEntities(Elements elements) {
    this.elements = elements;
  }

  /**
   * Binary names of the entities that those classes lead to, sorted; their own may be among them.
   */
  public static Set<String> of(Collection<TypeElement> classes, Elements elements) {
    MentionedEntities search = new MentionedEntities(elements);
    classes.forEach(search::add);
    while (!search.open.isEmpty()) {
      search.members(search.open.pop());
    }
    return search.found;
  }

  private void add(TypeElement type) {
    String name = type.getQualifiedName().toString();
    if (!name.startsWith("java.") && seen.add(name)) {
      if (annotated(type, ENTITY)) {
        found.add(elements.getBinaryName(type).toString());
      }
      if (isMapped(type)) {
        open.push(type);
      }
    }
  }

  private void members(TypeElement type) {
    add(type.getSuperclass());
    for (Element member : type.getEnclosedElements()) {
      if (member.getModifiers().contains(Modifier.STATIC) || annotated(member, TRANSIENT)) {
        continue;
      }
      if (member.getKind().isField()) {
        add(member.asType());
      } else if (member.getKind() == ElementKind.METHOD
          && ((ExecutableElement) member).getParameters().isEmpty()) {
        add(((ExecutableElement) member).getReturnType());
      }
    }
  }

  private void add(TypeMirror type) {
    if (type.getKind() == TypeKind.DECLARED) {
      add((TypeElement) ((DeclaredType) type).asElement());
      ((DeclaredType) type).getTypeArguments().forEach(this::add);
    }
  }

  private static boolean isMapped(TypeElement type) {
    return annotated(type, ENTITY)
        || annotated(type, "jakarta.persistence.Embeddable")
        || annotated(type, "jakarta.persistence.MappedSuperclass");
  }

  private static boolean annotated(Element element, String annotation) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      if (((TypeElement) mirror.getAnnotationType().asElement())
          .getQualifiedName()
          .contentEquals(annotation)) {
        return true;
      }
    }
    return false;
  }
}
