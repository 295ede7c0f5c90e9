package dev.mooring.processor.bytecode;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/**
 * What stands for lambdas and method references in skeletons: an object that may be handed on and
 * kept, but not called.
 */
public final class Functions {
  private Functions() {}

  /**
   * A function whose code is not known; called by skeletons.
   *
   * @param type the functional interface
   * @param message of the exception that a call of it throws
   */
  public static Object unknown(Class<?> type, String message) {
    ClassLoader loader = type.getClassLoader();
    return Proxy.newProxyInstance(
        loader == null ? ClassLoader.getPlatformClassLoader() : loader,
        new Class<?>[] {type},
        new Unknown(message));
  }

  private record Unknown(String message) implements InvocationHandler {
    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) {
      throw new UnsupportedOperationException(message);
    }
  }
}
