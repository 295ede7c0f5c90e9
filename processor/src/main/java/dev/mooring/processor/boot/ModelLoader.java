package dev.mooring.processor.boot;

import dev.mooring.processor.bytecode.UserCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Loads the model's classes and resources from a {@link ModelSource}. Parents come first, and what
 * belongs to Jakarta Persistence or Hibernate comes from nowhere else: a second copy from the
 * compile class path would not be the one that Hibernate sees.
 */
final class ModelLoader extends ClassLoader {
  static {
    registerAsParallelCapable();
  }

  /** The only service files of the model that change a schema. */
  private static final String[] SERVICES = {
    "META-INF/services/org.hibernate.boot.model.TypeContributor",
    "META-INF/services/org.hibernate.boot.spi.AdditionalMappingContributor"
  };

  private final ModelSource source;
  private final StatedTypes types;
  private final boolean runs;
  private final Set<String> called;
  private final Map<String, byte[]> classFiles = new HashMap<>();
  private final Map<String, String> problems = new ConcurrentHashMap<>();

  /**
   * @param runs whether code of the model may run that the source has besides skeletons
   * @param called classes whose code is known to be called
   */
  ModelLoader(ModelSource source, StatedTypes types, boolean runs, Set<String> called) {
    super("model", HibernateBoot.class.getClassLoader());
    this.source = source;
    this.types = types;
    this.runs = runs;
    this.called = Set.copyOf(called);
  }

  /** The classes that were taken from the model so far, by binary name. */
  Map<String, byte[]> defined() {
    synchronized (classFiles) {
      return Map.copyOf(classFiles);
    }
  }

  /** The bytes of a class that this loader or its parent would load; {@code null} for none. */
  byte @Nullable [] classFile(String binaryName) {
    byte[] known;
    synchronized (classFiles) {
      known = classFiles.get(binaryName);
    }
    if (known != null) {
      return known;
    }
    ClassLoader parent = getParent();
    String path = binaryName.replace('.', '/') + ".class";
    if (parent != null && !binaryName.startsWith("java.")) {
      try (InputStream in = parent.getResourceAsStream(path)) {
        if (in != null) {
          return in.readAllBytes();
        }
      } catch (IOException unreadable) {
        return null;
      }
    }
    return binaryName.startsWith("java.") ? null : source.classFile(binaryName);
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = reserved(name) ? null : whole(name, source.classFile(name));
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    synchronized (classFiles) {
      classFiles.put(name, bytes);
    }
    byte[] answering = types.answering(name, bytes);
    return defineClass(name, answering, 0, answering.length);
  }

  /** The class with its code where its skeleton lacks some; local classes have no skeleton. */
  private byte @Nullable [] whole(String name, byte @Nullable [] skeleton) {
    boolean lacking = skeleton == null ? name.indexOf('$') > 0 : UserCode.isLeftOutOf(skeleton);
    if (!runs || !lacking) {
      return skeleton;
    }
    byte[] compiled = source.compiled(name, called.contains(name));
    String problem = source.uncompiled(name);
    if (problem != null) {
      problems.put(name, problem);
    }
    return compiled == null ? skeleton : compiled;
  }

  /** Why classes whose code was to run lack it, by binary name, sorted. */
  Map<String, String> problems() {
    return new TreeMap<>(problems);
  }

  private static boolean reserved(String name) {
    return name.startsWith("jakarta.persistence.")
        || (name.startsWith("org.hibernate.") && !name.startsWith("org.hibernate.validator."));
  }

  @Override
  protected @Nullable URL findResource(String name) {
    if (name.endsWith(".class")) {
      return null;
    }
    if (name.startsWith("META-INF/services/") && !served(name)) {
      return null;
    }
    byte[] bytes = source.resource(name);
    return bytes == null ? null : url(name, bytes);
  }

  private static boolean served(String name) {
    for (String service : SERVICES) {
      if (service.equals(name)) {
        return true;
      }
    }
    return false;
  }

  @Override
  protected Enumeration<URL> findResources(String name) {
    URL url = findResource(name);
    return url == null
        ? Collections.emptyEnumeration()
        : Collections.enumeration(Collections.singleton(url));
  }

  @SuppressWarnings("deprecation") // URL.of(URI, URLStreamHandler) needs JDK 20
  private static URL url(String name, byte[] bytes) {
    try {
      return new URL("model", "", -1, "/" + name, new Memory(bytes));
    } catch (MalformedURLException impossible) {
      throw new IllegalArgumentException(name, impossible);
    }
  }

  private static final class Memory extends URLStreamHandler {
    private final byte[] bytes;

    Memory(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    protected URLConnection openConnection(URL url) {
      return new URLConnection(url) {
        @Override
        public void connect() {}

        @Override
        public InputStream getInputStream() {
          return new ByteArrayInputStream(bytes);
        }
      };
    }
  }
}
