package dev.mooring.processor.skeleton;

import java.util.Map;

/** Loads skeletons in preference to anything that its parent knows under the same name. */
final class SkeletonLoader extends ClassLoader {
  private final Map<String, byte[]> skeletons;

  SkeletonLoader(Map<String, byte[]> skeletons) {
    super(SkeletonLoader.class.getClassLoader());
    this.skeletons = skeletons;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      byte[] skeleton = skeletons.get(name);
      if (skeleton == null) {
        return super.loadClass(name, resolve);
      }
      Class<?> loaded = findLoadedClass(name);
      return loaded != null ? loaded : defineClass(name, skeleton, 0, skeleton.length);
    }
  }

  /** Links and initialises all skeletons and asks reflection for all that it knows of them. */
  void loadAll() throws ReflectiveOperationException {
    for (String name : skeletons.keySet()) {
      Class<?> type = Class.forName(name, true, this);
      type.getAnnotations();
      type.getDeclaredClasses();
      type.getGenericSuperclass();
      type.getGenericInterfaces();
      type.getEnumConstants();
      type.getPermittedSubclasses();
      for (var field : type.getDeclaredFields()) {
        field.getAnnotations();
        field.getGenericType();
      }
      for (var method : type.getDeclaredMethods()) {
        method.getAnnotations();
        method.getParameterAnnotations();
        method.toGenericString();
      }
      for (var constructor : type.getDeclaredConstructors()) {
        constructor.getAnnotations();
        constructor.toGenericString();
      }
      if (type.isRecord()) {
        for (var component : type.getRecordComponents()) {
          component.getAnnotations();
          component.getGenericType();
        }
      }
    }
  }
}
