package dev.mooring.processor.spring;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Naming strategies that Spring Boot takes from beans, before any property. */
final class NamingBeans {
  private static final String NAMING = "org.hibernate.boot.model.naming.";
  private static final Map<String, String> SETTINGS =
      Map.of(
          NAMING + "PhysicalNamingStrategy", "hibernate.physical_naming_strategy",
          NAMING + "ImplicitNamingStrategy", "hibernate.implicit_naming_strategy");

  private NamingBeans() {}

  /** The settings that beans of that class decide: its own, or those its methods make. */
  static Set<String> in(TypeElement type) {
    Set<String> settings = new TreeSet<>();
    if (type.getAnnotationMirrors().isEmpty()) {
      return settings;
    }
    if (isComponent(type)) {
      add(type, settings);
    }
    for (Element member : type.getEnclosedElements()) {
      if (member.getKind() == ElementKind.METHOD && !member.getAnnotationMirrors().isEmpty()) {
        ExecutableElement method = (ExecutableElement) member;
        if (SpringApplications.isBean(method)) {
          add(method.getReturnType(), settings);
        }
      }
    }
    return settings;
  }

  private static boolean isComponent(TypeElement type) {
    return type.getAnnotationMirrors().stream()
        .anyMatch(
            mirror ->
                SpringApplications.qualifiedName(mirror.getAnnotationType())
                    .startsWith("org.springframework.stereotype."));
  }

  private static void add(TypeMirror type, Set<String> settings) {
    if (type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element) {
      add(element, settings);
    }
  }

  private static void add(TypeElement type, Set<String> settings) {
    String setting = SETTINGS.get(type.getQualifiedName().toString());
    if (setting != null) {
      settings.add(setting);
    }
    add(type.getSuperclass(), settings);
    for (TypeMirror implemented : type.getInterfaces()) {
      add(implemented, settings);
    }
  }
}
