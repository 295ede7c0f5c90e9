package dev.mooring.processor.spring;

import dev.mooring.processor.source.KnownTypes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Recognises the classes that tell Spring Boot where mapped classes are: those with
 * {@code @EntityScan}, else those with {@code @SpringBootApplication} or another annotation that
 * carries {@code @AutoConfigurationPackage}. Where a class makes the entity manager factory itself,
 * or leaves Spring Boot's out, its code decides, which does not run here: then nothing is limited.
 * Beans that are naming strategies are recognised, too.
 */
public final class SpringApplications {
  private static final String BOOT = "org.springframework.boot.";
  private static final String BOOT_3_JPA =
      BOOT + "autoconfigure.orm.jpa.HibernateJpaAutoConfiguration";
  private static final String BOOT_4_JPA =
      BOOT + "hibernate.autoconfigure.HibernateJpaAutoConfiguration";
  private static final String FACTORY_BEAN =
      "org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean";
  private static final String APPLICATION = BOOT + "autoconfigure.AutoConfigurationPackage";
  private static final Set<String> ENTITY_SCAN =
      Set.of(
          BOOT + "autoconfigure.domain.EntityScan", BOOT + "persistence.autoconfigure.EntityScan");
  private static final Set<String> FACTORIES =
      Set.of(
          FACTORY_BEAN,
          "jakarta.persistence.EntityManagerFactory",
          "org.hibernate.SessionFactory",
          "org.springframework.orm.jpa.hibernate.LocalSessionFactoryBean",
          "org.springframework.orm.hibernate5.LocalSessionFactoryBean",
          "org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes",
          "org.springframework.orm.jpa.persistenceunit.PersistenceUnitManager");
  private static final String BEAN = "org.springframework.context.annotation.Bean";

  private final Elements elements;
  private final Map<String, Boolean> known = new HashMap<>();
  private @Nullable Boolean applies;

  public SpringApplications(Elements elements) {
    this.elements = elements;
  }

  /** Whether the class has a say. */
  public boolean decides(TypeElement type) {
    return type.getKind() != ElementKind.ANNOTATION_TYPE
        && applies(type)
        && (annotated(type) || makesFactory(type) || NamingBeans.in(type).iterator().hasNext());
  }

  /**
   * Hibernate's settings that a bean decides at run time, each with the class that makes it.
   *
   * @param deciding as for {@link #scanned}
   */
  public Map<String, String> namingBeans(Collection<TypeElement> deciding) {
    Map<String, String> beans = new TreeMap<>();
    for (TypeElement type : deciding) {
      for (String setting : NamingBeans.in(type)) {
        beans.putIfAbsent(setting, name(type));
      }
    }
    return beans;
  }

  /**
   * What those classes say together.
   *
   * @param deciding the module's classes of which {@link #decides} is true, sorted by name
   */
  public ScannedPackages scanned(Collection<TypeElement> deciding) {
    List<String> stated = new ArrayList<>();
    List<String> implicit = new ArrayList<>();
    String stating = "";
    String first = "";
    for (TypeElement type : deciding) {
      if (makesFactory(type) || excludesJpa(type)) {
        return ScannedPackages.ALL;
      }
      for (AnnotationMirror scan : find(type, ENTITY_SCAN)) {
        stated.addAll(packages(scan, type));
        stating = stating.isEmpty() ? name(type) : stating;
      }
      for (AnnotationMirror application : find(type, Set.of(APPLICATION))) {
        implicit.addAll(packages(application, type));
        first = first.isEmpty() ? name(type) : first;
      }
    }
    List<String> all = (stated.isEmpty() ? implicit : stated).stream().distinct().sorted().toList();
    boolean unclear = all.stream().anyMatch(name -> name.isEmpty() || name.contains("${"));
    return unclear
        ? ScannedPackages.ALL
        : new ScannedPackages(all, stated.isEmpty() ? first : stating);
  }

  /** Whether Spring Boot configures Hibernate where that class is. */
  private boolean applies(TypeElement type) {
    if (applies == null) {
      KnownTypes types = KnownTypes.from(elements, type);
      applies =
          types.find(APPLICATION) != null
              && types.find(FACTORY_BEAN) != null
              && (types.find(BOOT_4_JPA) != null || types.find(BOOT_3_JPA) != null);
    }
    return applies;
  }

  private boolean annotated(TypeElement type) {
    for (AnnotationMirror mirror : type.getAnnotationMirrors()) {
      if (leads((TypeElement) mirror.getAnnotationType().asElement())) {
        return true;
      }
    }
    return false;
  }

  private boolean leads(TypeElement annotation) {
    String name = annotation.getQualifiedName().toString();
    Boolean told = known.get(name);
    if (told == null) {
      known.put(name, false); // annotations may be annotated in a circle
      told = name.equals(APPLICATION) || ENTITY_SCAN.contains(name) || annotated(annotation);
      known.put(name, told);
    }
    return told;
  }

  private static boolean makesFactory(TypeElement type) {
    if (type.getAnnotationMirrors().isEmpty()) {
      return false;
    }
    for (Element member : type.getEnclosedElements()) {
      if (member.getKind() == ElementKind.METHOD && !member.getAnnotationMirrors().isEmpty()) {
        ExecutableElement method = (ExecutableElement) member;
        if (FACTORIES.contains(qualifiedName(method.getReturnType())) && isBean(method)) {
          return true;
        }
      }
    }
    return false;
  }

  static boolean isBean(ExecutableElement method) {
    return method.getAnnotationMirrors().stream()
        .anyMatch(mirror -> qualifiedName(mirror.getAnnotationType()).equals(BEAN));
  }

  /** {@code exclude = HibernateJpaAutoConfiguration.class}, by class or by name. */
  private static boolean excludesJpa(TypeElement type) {
    return type.getAnnotationMirrors().stream()
        .flatMap(mirror -> mirror.getElementValues().values().stream())
        .anyMatch(value -> value.toString().contains("HibernateJpaAutoConfiguration"));
  }

  /** The annotations of those names on the type or on its annotations. */
  private List<AnnotationMirror> find(TypeElement type, Set<String> names) {
    List<AnnotationMirror> found = new ArrayList<>();
    find(type, names, found, new ArrayList<>());
    return found;
  }

  private void find(
      TypeElement type, Set<String> names, List<AnnotationMirror> found, List<String> passed) {
    for (AnnotationMirror mirror : type.getAnnotationMirrors()) {
      TypeElement annotation = (TypeElement) mirror.getAnnotationType().asElement();
      String name = annotation.getQualifiedName().toString();
      if (names.contains(name)) {
        found.add(mirror);
      } else if (leads(annotation) && !passed.contains(name)) {
        passed.add(name);
        find(annotation, names, found, passed);
      }
    }
  }

  private List<String> packages(AnnotationMirror annotation, TypeElement type) {
    List<String> packages = new ArrayList<>();
    annotation
        .getElementValues()
        .forEach(
            (attribute, value) -> {
              for (Object part : parts(value)) {
                if (part instanceof String text) {
                  packages.addAll(List.of(text.strip().split("[,; \t\n]+", -1)));
                } else if (part instanceof DeclaredType marker) {
                  packages.add(packageOf(marker.asElement()));
                }
              }
            });
    if (packages.isEmpty()) {
      packages.add(packageOf(type));
    }
    return packages;
  }

  private static List<Object> parts(AnnotationValue value) {
    if (value.getValue() instanceof List<?> list) {
      List<Object> parts = new ArrayList<>();
      for (Object part : list) {
        parts.add(((AnnotationValue) part).getValue());
      }
      return parts;
    }
    return List.of(value.getValue());
  }

  private String packageOf(Element type) {
    return elements.getPackageOf(type).getQualifiedName().toString();
  }

  private String name(TypeElement type) {
    return elements.getBinaryName(type).toString();
  }

  static String qualifiedName(TypeMirror type) {
    return type instanceof DeclaredType declared
            && declared.asElement() instanceof TypeElement element
        ? element.getQualifiedName().toString()
        : "";
  }
}
