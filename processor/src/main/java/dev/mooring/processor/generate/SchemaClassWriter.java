package dev.mooring.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.mooring.schema.model.Column;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.model.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.Modifier;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/**
 * Writes {@code <Unit>Schema}: constants for table and column names, so that hand-written SQL stops
 * compiling when a column goes, and the descriptor through which the runtime finds the packaged
 * schema.
 */
public final class SchemaClassWriter {
  /** The class whose presence on the compile class path asks for the generated one. */
  public static final String DESCRIPTOR = "dev.mooring.runtime.PackagedSchema";

  private static final String GENERATOR = "dev.mooring.processor.MooringProcessor";
  private static final Modifier[] CONSTANT = {Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL};

  private SchemaClassWriter() {}

  /**
   * Writes the class of one unit. Where a build tool has handed what an earlier compile generated
   * to the compiler as a source, that stays if it is the same, and is removed otherwise.
   *
   * @param packageName where it goes
   * @throws IOException where it cannot be written, or an outdated one is being compiled
   */
  public static void write(String unit, Schema schema, String packageName, Filer filer)
      throws IOException {
    JavaFile file = file(unit, schema, packageName);
    try {
      file.writeTo(filer);
    } catch (FilerException e) {
      FileObject earlier;
      String text;
      try {
        earlier =
            filer.getResource(
                StandardLocation.SOURCE_OUTPUT, packageName, file.typeSpec().name() + ".java");
        text = earlier.getCharContent(true).toString();
      } catch (IOException | RuntimeException absent) {
        e.addSuppressed(absent);
        throw e;
      }
      if (!text.contains(GENERATOR)) {
        throw e;
      }
      if (!text.equals(file.toString())) {
        Files.deleteIfExists(Path.of(earlier.toUri()));
        throw new IOException(
            "an outdated "
                + earlier.getName()
                + " was among the sources; it is removed now, compile again",
            e);
      }
    }
  }

  private static JavaFile file(String unit, Schema schema, String packageName) {
    ClassName self = ClassName.get(packageName, Identifiers.type(unit) + "Schema");
    ClassName descriptor = ClassName.bestGuess(DESCRIPTOR);
    TypeSpec.Builder type =
        TypeSpec.classBuilder(self)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addJavadoc(
                "Tables and columns of the unit {@code $L}, as its entities map them.", unit)
            .addAnnotation(
                AnnotationSpec.builder(ClassName.get("javax.annotation.processing", "Generated"))
                    .addMember("value", "$S", GENERATOR)
                    .build())
            .addField(
                FieldSpec.builder(descriptor, "PACKAGED", CONSTANT)
                    .addJavadoc("The schema that this build was proven against.")
                    .initializer("$T.of($T.class, $S)", descriptor, self, unit)
                    .build())
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    Set<String> taken = new HashSet<>();
    taken.add(self.simpleName());
    for (Table table : schema.tables()) {
      String name = Identifiers.unique(Identifiers.type(table.name().name()), taken);
      type.addType(table(name, table));
    }
    return JavaFile.builder(packageName, type.build()).skipJavaLangImports(true).build();
  }

  /** The package that all those classes share; empty where they share none. */
  public static String commonPackage(Collection<String> binaryNames) {
    String common = null;
    for (String name : binaryNames) {
      int dot = name.lastIndexOf('.');
      String own = dot < 0 ? "" : name.substring(0, dot);
      if (common == null) {
        common = own;
      }
      while (!own.equals(common) && !own.startsWith(common + ".") && !common.isEmpty()) {
        int last = common.lastIndexOf('.');
        common = last < 0 ? "" : common.substring(0, last);
      }
    }
    return common == null ? "" : common;
  }

  private static TypeSpec table(String name, Table table) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addModifiers(CONSTANT)
            .addJavadoc("Table {@code $L}.", table.name())
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    Set<String> taken = new HashSet<>();
    type.addField(constant("TABLE", table.name().toString(), taken));
    for (Column column : table.columns()) {
      type.addField(constant(Identifiers.constant(column.name()), column.name(), taken));
    }
    return type.build();
  }

  private static FieldSpec constant(String name, String value, Set<String> taken) {
    return FieldSpec.builder(String.class, Identifiers.unique(name, taken), CONSTANT)
        .initializer("$S", value)
        .build();
  }
}
