package dev.mooring.processor.conformance;

import java.util.ArrayList;
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
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Reads from the annotations of Hibernate's tests which models they use. */
final class OrmModels {
  private static final String JUNIT = "org.hibernate.testing.orm.junit.";
  private static final String DOMAIN_MODEL = JUNIT + "DomainModel";
  private static final String JPA = JUNIT + "Jpa";
  private static final String REGISTRY = JUNIT + "ServiceRegistry";
  private static final String BOOTSTRAP = JUNIT + "BootstrapServiceRegistry";

  /** They change how a test runs, not what the schema is. */
  private static final Set<String> HARMLESS =
      Set.of("TestingJtaBootstrap", "JtaPlatformSettingConfiguration");

  private final Elements elements;
  private final List<OrmModel> models = new ArrayList<>();

  OrmModels(Elements elements) {
    this.elements = elements;
  }

  /** What a top-level type and those within ask for. */
  List<OrmModel> of(TypeElement type) {
    models.clear();
    visit(type);
    return List.copyOf(models);
  }

  private void visit(Element element) {
    AnnotationMirror model = mirror(element, DOMAIN_MODEL);
    if (model == null) {
      model = mirror(element, JPA);
    }
    if (model != null) {
      models.add(model(element, model));
    }
    for (Element member : element.getEnclosedElements()) {
      if (member instanceof TypeElement || member.getKind() == ElementKind.METHOD) {
        visit(member);
      }
    }
  }

  private OrmModel model(Element element, AnnotationMirror asked) {
    Map<String, AnnotationValue> values = values(asked);
    Map<String, String> settings = new TreeMap<>();
    Map<String, String> providers = new TreeMap<>();
    Map<String, List<String>> services = new TreeMap<>();
    List<String> reasons = new ArrayList<>();
    for (AnnotationMirror registry : registries(asked, element)) {
      Map<String, AnnotationValue> parts = values(registry);
      for (String name : List.of("settings", "properties", "integrationSettings")) {
        for (Map<String, AnnotationValue> setting : annotations(parts.get(name))) {
          settings.put(text(setting.get("name")), text(setting.get("value")));
        }
      }
      for (String name : List.of("settingProviders", "integrationSettingProviders")) {
        for (Map<String, AnnotationValue> provider : annotations(parts.get(name))) {
          providers.put(text(provider.get("settingName")), text(provider.get("provider")));
        }
      }
      for (Map<String, AnnotationValue> service : annotations(parts.get("javaServices"))) {
        List<String> of = new ArrayList<>(texts(service.get("impls")));
        if (service.get("impl") != null) {
          of.add(text(service.get("impl")));
        }
        services.put(text(service.get("role")), of);
      }
      for (Map<String, AnnotationValue> code : annotations(parts.get("settingConfigurations"))) {
        String configurer = text(code.get("configurer"));
        if (!HARMLESS.contains(configurer.replaceFirst(".*[.$]", ""))) {
          reasons.add("settings made by " + configurer);
        }
      }
      for (String name : List.of("serviceContributors", "initiators", "resolvableSettings")) {
        if (!texts(parts.get(name)).isEmpty()) {
          reasons.add(name);
        }
      }
    }
    for (String name : List.of("typeContributors", "modelDescriptorClasses")) {
      if (!texts(values.get(name)).isEmpty()) {
        reasons.add(name);
      }
    }
    return new OrmModel(
        name(element),
        join(texts(values.get("annotatedClasses")), texts(values.get("annotatedClassNames"))),
        texts(values.get("annotatedPackageNames")),
        texts(values.get("xmlMappings")),
        settings,
        providers,
        services,
        texts(values.get("standardModels")),
        String.join(", ", reasons));
  }

  private List<AnnotationMirror> registries(AnnotationMirror asked, Element element) {
    List<AnnotationMirror> all = new ArrayList<>();
    for (String annotation : List.of(REGISTRY, BOOTSTRAP)) {
      AnnotationMirror registry = inherited(element, annotation);
      if (registry != null) {
        all.add(registry);
      }
    }
    all.add(asked);
    return all;
  }

  private static List<String> join(List<String> some, List<String> others) {
    List<String> all = new ArrayList<>(some);
    all.addAll(others);
    return all.stream().distinct().toList();
  }

  private String name(Element element) {
    if (element instanceof TypeElement type) {
      return elements.getBinaryName(type).toString();
    }
    return name(element.getEnclosingElement()) + "#" + element.getSimpleName();
  }

  /** Of the element, what is around it or the superclasses. */
  private @Nullable AnnotationMirror inherited(Element element, String annotation) {
    for (Element at = element; at != null; at = at.getEnclosingElement()) {
      Element type = at;
      while (type != null) {
        AnnotationMirror mirror = mirror(type, annotation);
        if (mirror != null) {
          return mirror;
        }
        type =
            type instanceof TypeElement declared
                    && declared.getSuperclass() instanceof DeclaredType parent
                ? parent.asElement()
                : null;
      }
    }
    return null;
  }

  private static @Nullable AnnotationMirror mirror(Element element, String annotation) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      if (mirror.getAnnotationType().asElement() instanceof TypeElement type
          && type.getQualifiedName().contentEquals(annotation)) {
        return mirror;
      }
    }
    return null;
  }

  private static Map<String, AnnotationValue> values(@Nullable AnnotationMirror mirror) {
    Map<String, AnnotationValue> values = new TreeMap<>();
    if (mirror != null) {
      for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
          mirror.getElementValues().entrySet()) {
        values.put(entry.getKey().getSimpleName().toString(), entry.getValue());
      }
    }
    return values;
  }

  private List<Map<String, AnnotationValue>> annotations(@Nullable AnnotationValue value) {
    List<Map<String, AnnotationValue>> all = new ArrayList<>();
    for (Object each : list(value)) {
      if (each instanceof AnnotationMirror mirror) {
        all.add(values(mirror));
      }
    }
    return all;
  }

  private List<String> texts(@Nullable AnnotationValue value) {
    return list(value).stream().map(this::text).toList();
  }

  private static List<?> list(@Nullable AnnotationValue value) {
    if (value == null) {
      return List.of();
    }
    if (value.getValue() instanceof List<?> many) {
      return many.stream().map(each -> ((AnnotationValue) each).getValue()).toList();
    }
    return List.of(value.getValue());
  }

  private String text(@Nullable Object value) {
    Object plain = value instanceof AnnotationValue wrapped ? wrapped.getValue() : value;
    if (plain instanceof DeclaredType type && type.asElement() instanceof TypeElement element) {
      return elements.getBinaryName(element).toString();
    }
    if (plain instanceof Element constant) {
      return constant.getSimpleName().toString();
    }
    return String.valueOf(plain);
  }
}
