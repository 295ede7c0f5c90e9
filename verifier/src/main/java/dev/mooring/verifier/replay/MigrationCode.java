package dev.mooring.verifier.replay;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;
import org.flywaydb.core.api.resolver.MigrationResolver;

/** Migrations, callbacks and resolvers of the application, made as Flyway makes them. */
final class MigrationCode {
  private final ClassLoader loader;
  private final Consumer<String> begun;

  /**
   * @param begun told the name of each class before anything of it runs
   */
  MigrationCode(ClassLoader loader, Consumer<String> begun) {
    this.loader = loader;
    this.begun = begun;
  }

  /**
   * Hands them to Flyway.
   *
   * @param migrations names of classes
   * @param callbacks names of classes
   * @param resolvers names of classes
   * @throws Exception whatever the application's code throws
   */
  void addTo(
      FluentConfiguration configuration,
      List<String> migrations,
      List<String> callbacks,
      List<String> resolvers)
      throws Exception {
    configuration.javaMigrations(
        all(migrations, JavaMigration.class).toArray(JavaMigration[]::new));
    List<Callback> called = new ArrayList<>(List.of(configuration.getCallbacks()));
    called.addAll(all(callbacks, Callback.class));
    configuration.callbacks(called.toArray(Callback[]::new));
    configuration.resolvers(
        all(resolvers, MigrationResolver.class).toArray(MigrationResolver[]::new));
  }

  private <T> List<T> all(List<String> names, Class<T> type) throws Exception {
    List<T> made = new ArrayList<>();
    for (String name : names) {
      begun.accept(name);
      made.add(make(Class.forName(name, false, loader), type));
    }
    return made;
  }

  private static <T> T make(Class<?> code, Class<T> type) throws Exception {
    if (!type.isAssignableFrom(code)) {
      throw new IllegalStateException(
          "it does not implement " + type.getName() + ", so that Flyway passes over it");
    }
    Constructor<?> constructor;
    try {
      constructor = code.getDeclaredConstructor();
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(
          "it has no constructor without arguments, which Flyway calls; beans that Spring makes"
              + " belong outside of Flyway's locations",
          e);
    }
    constructor.setAccessible(true);
    try {
      return type.cast(constructor.newInstance());
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof Exception problem ? problem : e;
    }
  }
}
