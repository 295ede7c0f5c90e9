package dev.mooring.processor.boot;

import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.model.Table;
import dev.mooring.schema.spi.EntitySchema;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.lang.annotation.Annotation;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A model compiled in memory. */
final class Model implements ModelSource {
  private static final String HEAD =
      "package clinic; import jakarta.persistence.*; import java.util.*; import java.time.*;"
          + " import java.math.*; import org.hibernate.annotations.OnDelete;"
          + " import org.hibernate.annotations.OnDeleteAction;"
          + " import org.hibernate.annotations.JdbcTypeCode; import org.hibernate.type.SqlTypes;\n";

  private final Map<String, byte[]> classes = new TreeMap<>();
  private final Map<String, byte[]> resources = new HashMap<>();
  private final Map<String, String> settings = new HashMap<>();
  private final List<String> mappings = new ArrayList<>();
  private final List<String> mapped = new ArrayList<>();

  /** Package-private top-level classes of package {@code clinic}, imports provided. */
  static Model of(String... bodies) {
    Model model = new Model();
    model.compile(HEAD + String.join("\n", bodies));
    ClassLoader loader = new ModelLoader(model, new StatedTypes(Map.of()), false, Set.of());
    for (String name : model.classes.keySet()) {
      if (mapped(loader, name)) {
        model.mapped.add(name);
      }
    }
    return model;
  }

  Model with(String setting, String value) {
    settings.put(setting, value);
    return this;
  }

  Model mapping(String name, String xml) {
    resources.put(name, xml.getBytes(StandardCharsets.UTF_8));
    mappings.add(name);
    return this;
  }

  Model without(String className) {
    classes.remove(className);
    return this;
  }

  @Override
  public byte[] classFile(String binaryName) {
    return classes.get(binaryName);
  }

  @Override
  public byte[] resource(String name) {
    return resources.get(name);
  }

  EntitySchema on(String dialect) {
    return HibernateBoot.run(request(dialect), this);
  }

  /** The table of that name where the boot found nothing to complain of. */
  Table table(String dialect, String name) {
    EntitySchema schema = on(dialect);
    if (!schema.findings().isEmpty()) {
      throw new AssertionError(schema.findings());
    }
    String folded = dialect.equals("h2") ? name.toUpperCase(Locale.ROOT) : name;
    Table table = schema.schema().table(ObjectName.of(folded));
    if (table == null) {
      throw new AssertionError("no " + folded + " in " + schema.schema());
    }
    return table;
  }

  BootRequest request(String dialect) {
    return new BootRequest(dialect, mapped, List.of(), mappings, settings);
  }

  private static boolean mapped(ClassLoader loader, String name) {
    try {
      Class<?> type = Class.forName(name, false, loader);
      for (Class<? extends Annotation> annotation :
          List.of(Entity.class, Embeddable.class, MappedSuperclass.class, Converter.class)) {
        if (type.isAnnotationPresent(annotation)) {
          return true;
        }
      }
      return false;
    } catch (ClassNotFoundException | LinkageError missing) {
      return false;
    }
  }

  private void compile(String source) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    JavaFileObject unit =
        new SimpleJavaFileObject(URI.create("mem:/Model.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        };
    JavaFileManager files =
        new ForwardingJavaFileManager<>(compiler.getStandardFileManager(null, null, null)) {
          @Override
          public JavaFileObject getJavaFileForOutput(
              Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("mem:/" + name), kind) {
              @Override
              public OutputStream openOutputStream() {
                return new ByteArrayOutputStream() {
                  @Override
                  public void close() {
                    classes.put(name, toByteArray());
                  }
                };
              }
            };
          }
        };
    List<String> options =
        List.of("-proc:none", "-cp", System.getProperty("java.class.path"), "--release", "17");
    if (!compiler.getTask(messages, files, null, options, null, List.of(unit)).call()) {
      throw new AssertionError(messages);
    }
  }
}
