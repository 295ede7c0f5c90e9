package dev.mooring.processor.evaluate;

import dev.mooring.processor.bytecode.Primitives;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Calls those methods of the JDK that do nothing but compute a text, number or truth from others.
 */
final class PureCalls {
  private static final Map<String, Class<?>> CLASSES =
      Map.of(
          "java.lang.String", String.class,
          "java.lang.Integer", Integer.class,
          "java.lang.Long", Long.class,
          "java.lang.Short", Short.class,
          "java.lang.Byte", Byte.class,
          "java.lang.Character", Character.class,
          "java.lang.Boolean", Boolean.class,
          "java.lang.Math", Math.class,
          "java.util.Objects", Objects.class);

  /** These look at the JVM's settings, or at chance. */
  private static final Set<String> IMPURE =
      Set.of("getInteger", "getLong", "getBoolean", "random", "hashCode", "hash", "intern");

  private static final Map<Class<?>, Class<?>> PRIMITIVES =
      Map.of(
          int.class, Integer.class,
          long.class, Long.class,
          short.class, Short.class,
          byte.class, Byte.class,
          char.class, Character.class,
          boolean.class, Boolean.class,
          double.class, Double.class,
          float.class, Float.class);

  private PureCalls() {}

  /** Whether static methods of the class may be called. */
  static boolean knows(String className) {
    return CLASSES.containsKey(className);
  }

  /** Calls a static method. */
  static Value ofClass(String className, String name, List<Value> arguments) throws NotConstant {
    Class<?> owner = CLASSES.get(className);
    if (owner == null) {
      throw new NotConstant();
    }
    if (owner == String.class && name.equals("valueOf") && arguments.size() == 1) {
      return Value.of(known(arguments.get(0)).toString());
    }
    return call(owner, null, name, arguments);
  }

  /** Calls a method of a text, number, character or boolean. */
  static Value of(Object receiver, String name, List<Value> arguments) throws NotConstant {
    if (!CLASSES.containsValue(receiver.getClass())) {
      throw new NotConstant();
    }
    if (name.equals("equals") && arguments.size() == 1 && arguments.get(0).equals(Value.ofNull())) {
      return Value.of(false);
    }
    if (receiver instanceof String text
        && (name.equals("toUpperCase") || name.equals("toLowerCase"))) {
      if (!arguments.stream().allMatch(PureCalls::isOfCommonLetters)) {
        throw new NotConstant();
      }
      // Applications that are run in a locale of other letters than their developers' are not
      // meant.
      return Value.of(
          name.equals("toUpperCase")
              ? text.toUpperCase(Locale.ROOT)
              : text.toLowerCase(Locale.ROOT));
    }
    return call(receiver.getClass(), receiver, name, arguments);
  }

  /** The constants of {@code Locale} are of languages that turn letters as all others do. */
  private static boolean isOfCommonLetters(Value locale) {
    return locale instanceof Value.Of of
        && of.constant() instanceof Constant.StaticField field
        && field.owner().equals("java/util/Locale");
  }

  private static Value call(
      Class<?> owner, @Nullable Object receiver, String name, List<Value> arguments)
      throws NotConstant {
    if (IMPURE.contains(name)) {
      throw new NotConstant();
    }
    Object[] given = new Object[arguments.size()];
    for (int i = 0; i < given.length; i++) {
      given[i] = known(arguments.get(i));
    }
    Method method = method(owner, receiver == null, name, given);
    try {
      Object result = method.invoke(receiver, given);
      if (result == null) {
        return Value.ofNull();
      }
      if (!(result instanceof String) && Primitives.of(result) == null) {
        throw new NotConstant();
      }
      return Value.of(result);
    } catch (IllegalAccessException | InvocationTargetException | IllegalArgumentException e) {
      throw new NotConstant();
    }
  }

  /** The only method that takes just these; the one with their very types where several do. */
  private static Method method(Class<?> owner, boolean isStatic, String name, Object[] given)
      throws NotConstant {
    Method found = null;
    boolean several = false;
    for (Method method : owner.getMethods()) {
      if (!method.getName().equals(name)
          || method.isBridge()
          || method.isVarArgs()
          || Modifier.isStatic(method.getModifiers()) != isStatic
          || method.getParameterCount() != given.length) {
        continue;
      }
      int fit = fit(method, given);
      if (fit == 2) {
        return method;
      }
      if (fit == 1) {
        several = found != null;
        found = method;
      }
    }
    if (found == null || several) {
      throw new NotConstant();
    }
    return found;
  }

  /** 0: cannot be called with these; 1: can; 2: its parameters are of just their types. */
  private static int fit(Method method, Object[] given) {
    boolean exact = true;
    Class<?>[] parameters = method.getParameterTypes();
    for (int i = 0; i < given.length; i++) {
      Class<?> parameter = PRIMITIVES.getOrDefault(parameters[i], parameters[i]);
      if (!parameter.isInstance(given[i])) {
        return 0;
      }
      exact &= parameter == given[i].getClass();
    }
    return exact ? 2 : 1;
  }

  private static Object known(Value value) throws NotConstant {
    Object literal = value.literal();
    if (literal == null) {
      throw new NotConstant();
    }
    return literal;
  }
}
