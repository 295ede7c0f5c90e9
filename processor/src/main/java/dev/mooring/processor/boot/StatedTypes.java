package dev.mooring.processor.boot;

import dev.mooring.processor.bytecode.UserCode;
import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import dev.mooring.schema.spi.UnitPlan;
import java.sql.Types;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.mapping.BasicValue;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.ForeignKey;
import org.hibernate.mapping.Table;
import org.hibernate.type.BasicType;
import org.hibernate.type.CustomType;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The SQL types that the project states for what goes through user types, Java types and JDBC types
 * of its own, in place of what their code would say.
 */
final class StatedTypes {
  /** Methods whose defaults serve where their own code cannot be followed. */
  private static final Set<String> INHERITED =
      Set.of("getJdbcType", "getValueConverter", "getRecommendedJdbcType", "getDdlTypeCode");

  private static final Set<String> CODES =
      Set.of("getSqlType", "getJdbcTypeCode", "getDefaultSqlTypeCode");

  private final Map<String, String> stated = new TreeMap<>();
  private final Set<String> used = new TreeSet<>();

  /**
   * @param settings those with the prefix {@link UnitPlan#TYPES} count
   */
  StatedTypes(Map<String, String> settings) {
    settings.forEach(
        (name, value) -> {
          if (name.startsWith(UnitPlan.TYPES)) {
            stated.put(name.substring(UnitPlan.TYPES.length()), value);
          }
        });
  }

  /** The class file, with neutral answers where the user's code is missing, if it is stated. */
  byte[] answering(String binaryName, byte[] classFile) {
    if (!stated.containsKey(binaryName)) {
      return classFile;
    }
    ClassReader reader = new ClassReader(classFile);
    Set<String> refusing = refusing(reader);
    if (refusing.isEmpty()) {
      return classFile;
    }
    ClassWriter writer = new ClassWriter(0);
    reader.accept(
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public @Nullable MethodVisitor visitMethod(
              int access,
              String name,
              String descriptor,
              @Nullable String signature,
              String @Nullable [] exceptions) {
            if (!refusing.contains(name + descriptor)) {
              return super.visitMethod(access, name, descriptor, signature, exceptions);
            }
            if (!INHERITED.contains(name)) {
              answer(
                  super.visitMethod(access, name, descriptor, signature, exceptions),
                  access,
                  name,
                  descriptor);
            }
            return null;
          }
        },
        0);
    return writer.toByteArray();
  }

  private static Set<String> refusing(ClassReader reader) {
    Set<String> refusing = new TreeSet<>();
    reader.accept(
        new ClassVisitor(Opcodes.ASM9) {
          @Override
          public MethodVisitor visitMethod(
              int access,
              String name,
              String descriptor,
              @Nullable String signature,
              String @Nullable [] exceptions) {
            return new MethodVisitor(Opcodes.ASM9) {
              @Override
              public void visitLdcInsn(Object value) {
                if (value instanceof String text
                    && text.startsWith(UserCode.MARK)
                    && !name.equals("<init>")) {
                  refusing.add(name + descriptor);
                }
              }
            };
          }
        },
        ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return refusing;
  }

  private static void answer(MethodVisitor code, int access, String name, String descriptor) {
    Type returned = Type.getReturnType(descriptor);
    code.visitCode();
    if (returned.getSort() != Type.VOID) {
      switch (returned.getSort()) {
        case Type.LONG -> code.visitInsn(Opcodes.LCONST_0);
        case Type.FLOAT -> code.visitInsn(Opcodes.FCONST_0);
        case Type.DOUBLE -> code.visitInsn(Opcodes.DCONST_0);
        case Type.OBJECT, Type.ARRAY -> code.visitInsn(Opcodes.ACONST_NULL);
        default -> {
          if (CODES.contains(name)) {
            code.visitIntInsn(Opcodes.SIPUSH, Types.OTHER);
          } else {
            code.visitInsn(Opcodes.ICONST_0);
          }
        }
      }
    }
    code.visitInsn(returned.getOpcode(Opcodes.IRETURN));
    int self = (access & Opcodes.ACC_STATIC) == 0 ? 0 : 1;
    code.visitMaxs(2, (Type.getArgumentsAndReturnSizes(descriptor) >> 2) - self);
    code.visitEnd();
  }

  /** Gives the columns of such values their types, and columns that refer to them. */
  void apply(MetadataImplementor metadata) {
    if (stated.isEmpty()) {
      return;
    }
    IdentityHashMap<Column, String> given = new IdentityHashMap<>();
    List<Table> tables = new ArrayList<>(metadata.collectTableMappings());
    for (Table table : tables) {
      for (Column column : table.getColumns()) {
        String type = column.getValue() instanceof BasicValue value ? of(value) : null;
        if (type != null && column.getSqlType() == null) {
          column.setSqlType(type);
          given.put(column, type);
        }
      }
    }
    boolean more = !given.isEmpty();
    while (more) {
      more = false;
      for (Table table : tables) {
        for (ForeignKey key : HibernateApi.foreignKeys(table)) {
          more |= follow(key, given);
        }
      }
    }
  }

  private static boolean follow(ForeignKey key, IdentityHashMap<Column, String> given) {
    List<Column> columns = key.getColumns();
    List<Column> targets = KeyReader.targets(key);
    boolean followed = false;
    for (int i = 0; i < Math.min(columns.size(), targets.size()); i++) {
      String type = given.get(targets.get(i));
      if (type != null && columns.get(i).getSqlType() == null) {
        columns.get(i).setSqlType(type);
        given.put(columns.get(i), type);
        followed = true;
      }
    }
    return followed;
  }

  private @Nullable String of(BasicValue value) {
    BasicValue.Resolution<?> resolution = value.resolve();
    BasicType<?> type = resolution.getLegacyResolvedBasicType();
    String found = type instanceof CustomType<?> custom ? of(custom.getUserType()) : null;
    found = found == null ? of(resolution.getDomainJavaType()) : found;
    return found == null ? of(resolution.getJdbcType()) : found;
  }

  private @Nullable String of(@Nullable Object object) {
    for (Class<?> c = object == null ? null : object.getClass(); c != null; c = c.getSuperclass()) {
      String type = stated.get(c.getName());
      if (type != null) {
        used.add(c.getName());
        return type;
      }
    }
    return null;
  }

  /** A warning for each class that no column goes through. */
  List<Finding> unused() {
    List<Finding> findings = new ArrayList<>();
    for (String name : stated.keySet()) {
      if (!used.contains(name)) {
        findings.add(
            Finding.error(
                    "config.types",
                    name,
                    "no column goes through " + name + ", for which a type is stated",
                    "name a user type, a Java type or a JDBC type of Hibernate's, or remove the line")
                .as(Level.WARNING));
      }
    }
    return findings;
  }
}
