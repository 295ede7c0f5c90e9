package dev.mooring.processor.boot;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Reads the annotations of a class file's fields and getters. */
final class DeclaredClassReader extends ClassVisitor {
  private static final int API = Opcodes.ASM9;
  private static final Set<String> BOOLEANS = Set.of("()Z", "()Ljava/lang/Boolean;");

  private final Map<String, DeclaredMember> members = new LinkedHashMap<>();
  private final DeclaredMember self = new DeclaredMember();
  private @Nullable String superName;
  private boolean constrained;

  DeclaredClassReader() {
    super(API);
  }

  DeclaredFacts.DeclaredClass result() {
    return new DeclaredFacts.DeclaredClass(superName, members, self, constrained);
  }

  @Override
  public void visit(
      int version,
      int access,
      String name,
      @Nullable String signature,
      @Nullable String parent,
      String @Nullable [] interfaces) {
    superName = parent == null ? null : parent.replace('/', '.');
  }

  @Override
  public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
    return annotation(self, descriptor);
  }

  @Override
  public @Nullable FieldVisitor visitField(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      @Nullable Object value) {
    if ((access & Opcodes.ACC_STATIC) != 0) {
      return null;
    }
    DeclaredMember member = member(name, descriptor);
    member.type(signature == null ? descriptor : descriptor + signature);
    return new FieldVisitor(API) {
      @Override
      public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
        return annotation(member, annotation);
      }
    };
  }

  @Override
  public @Nullable MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    String property = property(name, descriptor);
    if (property == null
        || (access & (Opcodes.ACC_STATIC | Opcodes.ACC_BRIDGE | Opcodes.ACC_SYNTHETIC)) != 0) {
      return null;
    }
    return new MethodVisitor(API) {
      @Override
      public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
        return annotation(member(property, descriptor.substring(2)), annotation);
      }
    };
  }

  private DeclaredMember member(String name, String descriptor) {
    DeclaredMember member = members.computeIfAbsent(name, n -> new DeclaredMember());
    if (Type.getType(descriptor).getSort() < Type.ARRAY) {
      member.markPrimitive();
    }
    return member;
  }

  /** The JavaBeans name behind a getter; as in Introspector, {@code getURL} is {@code URL}. */
  private static @Nullable String property(String method, String descriptor) {
    if (!descriptor.startsWith("()") || descriptor.equals("()V")) {
      return null;
    }
    int prefix =
        method.startsWith("get")
            ? 3
            : method.startsWith("is") && BOOLEANS.contains(descriptor) ? 2 : 0;
    if (prefix == 0 || method.length() == prefix) {
      return null;
    }
    String name = method.substring(prefix);
    boolean acronym =
        name.length() > 1
            && Character.isUpperCase(name.charAt(0))
            && Character.isUpperCase(name.charAt(1));
    return acronym ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  private AnnotationVisitor annotation(DeclaredMember member, String descriptor) {
    String name = descriptor.substring(1, descriptor.length() - 1);
    boolean validation =
        name.startsWith("jakarta/validation/") || name.startsWith("org/hibernate/validator/");
    boolean mapping =
        name.startsWith("jakarta/persistence/") || name.startsWith("org/hibernate/annotations/");
    constrained |= validation || !(mapping || harmless(name));
    String simple = name.substring(name.lastIndexOf('/') + 1);
    if (simple.equals("AttributeOverride")) {
      return new ColumnOverride(member);
    }
    return new Elements(member, mapping || validation ? simple : name);
  }

  /** Annotations of well-known libraries that are never constraints: they need no validator. */
  private static boolean harmless(String name) {
    return name.startsWith("java/")
        || name.startsWith("org/hibernate/")
        || name.startsWith("org/springframework/")
        || name.startsWith("com/fasterxml/")
        || name.startsWith("jakarta/xml/")
        || name.startsWith("org/jspecify/")
        || name.startsWith("org/jetbrains/")
        || name.startsWith("lombok/");
  }

  private final class Elements extends AnnotationVisitor {
    private final DeclaredMember member;
    private final String annotation;

    Elements(DeclaredMember member, String annotation) {
      super(API);
      this.member = member;
      this.annotation = annotation;
      member.say(annotation);
    }

    @Override
    public void visit(@Nullable String name, Object value) {
      member.say(annotation + "." + name, value);
    }

    @Override
    public void visitEnum(@Nullable String name, String descriptor, String value) {
      member.say(annotation + "." + name, value);
    }

    @Override
    public AnnotationVisitor visitAnnotation(@Nullable String name, String descriptor) {
      return annotation(member, descriptor);
    }

    @Override
    public AnnotationVisitor visitArray(String name) {
      member.say(annotation + "." + name);
      return new AnnotationVisitor(API) {
        @Override
        public AnnotationVisitor visitAnnotation(@Nullable String none, String descriptor) {
          return annotation(member, descriptor);
        }
      };
    }
  }

  private static final class ColumnOverride extends AnnotationVisitor {
    private final DeclaredMember member;
    private final Set<String> column = new HashSet<>();
    private String path = "";

    ColumnOverride(DeclaredMember member) {
      super(API);
      this.member = member;
    }

    @Override
    public void visit(String name, Object value) {
      if (name.equals("name")) {
        path = value.toString();
      }
    }

    @Override
    public AnnotationVisitor visitAnnotation(String name, String descriptor) {
      return new AnnotationVisitor(API) {
        @Override
        public void visit(String element, Object value) {
          column.add("Column." + element);
        }
      };
    }

    @Override
    public void visitEnd() {
      member.overrides().put(path, column);
    }
  }
}
