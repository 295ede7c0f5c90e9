package dev.mooring.processor.boot;

import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Map;
import org.hibernate.boot.internal.ClassLoaderAccessImpl;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.classloading.spi.ClassLoaderService;
import org.hibernate.boot.spi.MetadataImplementor;

/**
 * Bean Validation's share of the schema ({@code @NotNull}, {@code @Size}, …). Hibernate applies it
 * from an integrator, that is, only when a session factory is built; here the same code is called
 * on the metadata. {@code validation.xml} is left out: what it names need not exist here.
 */
final class BeanValidation {
  private static final String INTERPOLATOR =
      "org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator";

  private BeanValidation() {}

  /** Whether the settings want constraints in the schema and a provider is there. */
  static boolean available(Map<String, Object> settings) {
    if ("false".equals(String.valueOf(settings.get("hibernate.validator.apply_to_ddl")))) {
      return false;
    }
    Object mode = settings.get("jakarta.persistence.validation.mode");
    if (mode == null) {
      mode = settings.get("javax.persistence.validation.mode");
    }
    if (mode != null) {
      String modes = mode.toString().toLowerCase(Locale.ROOT);
      if (!modes.contains("auto") && !modes.contains("ddl")) {
        return false;
      }
    }
    ClassLoader loader = HibernateBoot.class.getClassLoader();
    try {
      Class.forName("jakarta.validation.Validation", false, loader);
      Class.forName(INTERPOLATOR, false, loader);
      return true;
    } catch (ClassNotFoundException | LinkageError absent) {
      return false;
    }
  }

  /** Tightens the metadata's columns. */
  static void apply(
      MetadataImplementor metadata,
      StandardServiceRegistry registry,
      Map<String, Object> settings,
      ClassLoader model)
      throws ReflectiveOperationException {
    ClassLoader loader = HibernateBoot.class.getClassLoader();
    Class<?> configuration = Class.forName("jakarta.validation.Configuration", true, loader);
    Object bootstrap =
        Class.forName("jakarta.validation.Validation", true, loader)
            .getMethod("byDefaultProvider")
            .invoke(null);
    Object configured =
        Class.forName("jakarta.validation.bootstrap.GenericBootstrap", true, loader)
            .getMethod("configure")
            .invoke(bootstrap);
    configuration.getMethod("ignoreXmlConfiguration").invoke(configured);
    // the default interpolator needs an expression language, which nothing else here does
    configuration
        .getMethod(
            "messageInterpolator",
            Class.forName("jakarta.validation.MessageInterpolator", true, loader))
        .invoke(
            configured, Class.forName(INTERPOLATOR, true, loader).getConstructor().newInstance());
    Object factory = configuration.getMethod("buildValidatorFactory").invoke(configured);
    Class<?> activator =
        Class.forName("org.hibernate.boot.beanvalidation.TypeSafeActivator", true, loader);
    for (Method method : activator.getDeclaredMethods()) {
      if (method.getName().equals("applyRelationalConstraints")
          && method.getParameterCount() == 5) {
        method.setAccessible(true);
        method.invoke(
            null,
            factory,
            metadata.getEntityBindings(),
            settings,
            metadata.getDatabase().getDialect(),
            new ClassLoaderAccessImpl(model, registry.getService(ClassLoaderService.class)));
      }
    }
    Class.forName("jakarta.validation.ValidatorFactory", true, loader)
        .getMethod("close")
        .invoke(factory);
  }
}
