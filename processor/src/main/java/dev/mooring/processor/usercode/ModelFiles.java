package dev.mooring.processor.usercode;

import dev.mooring.processor.bytecode.Descriptors;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * Files of a compile on the side: the class path is what the compilation under way knows, the
 * output is kept in memory. The JDK's own classes come from where they always do.
 */
final class ModelFiles extends ForwardingJavaFileManager<JavaFileManager> {
  private final Elements elements;
  private final Function<String, byte @Nullable []> classFiles;
  private final Map<String, ByteArrayOutputStream> written = new TreeMap<>();
  private final Set<String> opened = new TreeSet<>();

  /**
   * @param classFiles the class file of a binary name, {@code null} for none
   */
  ModelFiles(
      JavaFileManager jdk, Elements elements, Function<String, byte @Nullable []> classFiles) {
    super(jdk);
    this.elements = elements;
    this.classFiles = classFiles;
  }

  /** The class files that were written, by binary name, sorted. */
  Map<String, byte[]> written() {
    Map<String, byte[]> classes = new TreeMap<>();
    written.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
    return classes;
  }

  /** The binary names of the classes that were read. */
  Set<String> opened() {
    return opened;
  }

  @Override
  public boolean hasLocation(Location location) {
    if (location == StandardLocation.CLASS_PATH) {
      return true;
    }
    boolean jdks =
        !(location instanceof StandardLocation) || location == StandardLocation.SYSTEM_MODULES;
    return jdks && super.hasLocation(location);
  }

  @Override
  public Iterable<JavaFileObject> list(
      Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
      throws IOException {
    if (!(location instanceof StandardLocation)
        || location == StandardLocation.PLATFORM_CLASS_PATH) {
      return super.list(location, packageName, kinds, recurse);
    }
    List<JavaFileObject> files = new ArrayList<>();
    if (location == StandardLocation.CLASS_PATH && kinds.contains(JavaFileObject.Kind.CLASS)) {
      for (PackageElement known : elements.getAllPackageElements(packageName)) {
        if (!Descriptors.isPlatform(elements.getModuleOf(known))) {
          add(known, files);
        }
      }
    }
    return files;
  }

  private void add(Element around, List<JavaFileObject> files) {
    for (Element member : around.getEnclosedElements()) {
      if (member instanceof TypeElement type) {
        files.add(new Known(elements.getBinaryName(type).toString()));
        add(type, files);
      }
    }
  }

  @Override
  public String inferBinaryName(Location location, JavaFileObject file) {
    return file instanceof Known known ? known.name : super.inferBinaryName(location, file);
  }

  @Override
  public boolean isSameFile(FileObject a, FileObject b) {
    return a.equals(b);
  }

  @Override
  public boolean contains(Location location, FileObject file) {
    return false;
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String className, JavaFileObject.Kind kind, @Nullable FileObject sibling) {
    return new SimpleJavaFileObject(uri(className), kind) {
      @Override
      public OutputStream openOutputStream() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        written.put(className, bytes);
        return bytes;
      }
    };
  }

  private static URI uri(String className) {
    return URI.create("mem:///" + className.replace('.', '/') + ".class");
  }

  /** A class that the compilation knows; read when it is needed. */
  private final class Known extends SimpleJavaFileObject {
    private final String name;

    Known(String name) {
      super(uri(name), Kind.CLASS);
      this.name = name;
    }

    @Override
    public InputStream openInputStream() throws IOException {
      opened.add(name);
      byte[] bytes = classFiles.apply(name);
      if (bytes == null) {
        throw new FileNotFoundException(name);
      }
      return new ByteArrayInputStream(bytes);
    }
  }
}
