package dev.mooring.verifier.preview;

import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** JDBC's interfaces, of which Flyway uses a few methods. */
final class Proxies {
  private Proxies() {}

  /** What is done for a method; {@link #nothing} where it does not matter. */
  interface Handler {
    @Nullable Object call(String method, @Nullable Object[] arguments) throws Exception;
  }

  private static final Object NOTHING = new Object();

  /** The answer of a method that has none: zero, false or null. */
  static Object nothing() {
    return NOTHING;
  }

  static <T> T of(Class<T> type, Handler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            Proxies.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              Object[] given = arguments == null ? new Object[0] : arguments;
              return switch (method.getName()) {
                case "hashCode" -> System.identityHashCode(proxy);
                case "equals" -> proxy == given[0];
                case "toString" -> type.getSimpleName() + " of a preview";
                default -> {
                  Object result = handler.call(method.getName(), given);
                  yield result == NOTHING ? zero(method.getReturnType()) : result;
                }
              };
            }));
  }

  private static @Nullable Object zero(Class<?> type) {
    if (type == boolean.class) {
      return false;
    }
    if (type == long.class) {
      return 0L;
    }
    return type == int.class ? 0 : null;
  }
}
