package dev.mooring.processor.dependency;

import dev.mooring.processor.snapshot.EntityIndex;
import dev.mooring.schema.state.Digest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.annotation.processing.Filer;
import javax.tools.StandardLocation;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * The entity index as an interface of constants in a package that all modules share. A compilation
 * can list the classes of a package over its whole class path, and nothing else: of resources of
 * one name it sees the first.
 */
public final class IndexClass {
  /** The package of all of them. */
  static final String PACKAGE = "dev.mooring.index";

  private static final String PREFIX = "Index";
  private static final int CONSTANT_CHARS = 16_000;
  private static final int NAME_DIGITS = 16;

  private IndexClass() {}

  /**
   * Writes the class of an index beside the class files and removes that of an earlier one.
   *
   * @param classOutput where class files go
   */
  public static void write(EntityIndex index, Filer filer, Path classOutput) throws IOException {
    String text = index.text();
    String name = PREFIX + new Digest().add(text).hex().substring(0, NAME_DIGITS);
    remove(classOutput, name);
    // As a resource: javac warns of class files that are made in the last round.
    try (OutputStream out =
        filer
            .createResource(StandardLocation.CLASS_OUTPUT, PACKAGE, name + ".class")
            .openOutputStream()) {
      out.write(bytes(name, text));
    }
  }

  /** Removes the class of every index from the class output. */
  public static void remove(Path classOutput) throws IOException {
    remove(classOutput, "");
  }

  private static void remove(Path classOutput, String but) throws IOException {
    Path directory = classOutput.resolve(PACKAGE.replace('.', '/'));
    if (Files.isDirectory(directory)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, PREFIX + "*.class")) {
        for (Path file : files) {
          if (!file.getFileName().toString().equals(but + ".class")) {
            Files.delete(file);
          }
        }
      }
    }
  }

  private static byte[] bytes(String name, String text) {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(
        Opcodes.V1_8,
        Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT,
        PACKAGE.replace('.', '/') + "/" + name,
        null,
        "java/lang/Object",
        null);
    int count = 0;
    for (int start = 0; start < text.length(); start += CONSTANT_CHARS) {
      String part = text.substring(start, Math.min(text.length(), start + CONSTANT_CHARS));
      writer
          .visitField(
              Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL,
              "PART_" + count++,
              "Ljava/lang/String;",
              null,
              part)
          .visitEnd();
    }
    writer.visitEnd();
    return writer.toByteArray();
  }
}
