package dev.mooring.processor.skeleton;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;

/**
 * What a class file declares, as sorted lines. Left out is what follows from bodies: synthetic
 * members, anonymous and local classes, and of an enum whether its constants have bodies.
 */
final class ClassShape extends ClassVisitor {
  private final TreeSet<String> lines = new TreeSet<>();
  private final List<String> fieldOrder = new ArrayList<>();
  private final List<String> componentOrder = new ArrayList<>();
  private String self = "";
  private boolean isEnum;

  private ClassShape() {
    super(Opcodes.ASM9);
  }

  static List<String> of(byte[] classFile) {
    ClassShape shape = new ClassShape();
    new ClassReader(classFile)
        .accept(shape, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    shape.lines.add("fields in order " + shape.fieldOrder);
    shape.lines.add("components in order " + shape.componentOrder);
    return List.copyOf(shape.lines);
  }

  @Override
  public void visit(
      int version,
      int access,
      String name,
      String signature,
      String superName,
      String[] interfaces) {
    self = name;
    isEnum = (access & Opcodes.ACC_ENUM) != 0;
    int flags = isEnum ? access & ~(Opcodes.ACC_FINAL | Opcodes.ACC_ABSTRACT) : access;
    lines.add("class " + flags(flags) + name + " " + signature + " extends " + superName);
    lines.add("implements " + Arrays.toString(interfaces));
  }

  @Override
  public void visitNestHost(String host) {
    lines.add("nest host " + host);
  }

  @Override
  public void visitNestMember(String member) {
    if (!isLocal(member)) {
      lines.add("nest member " + member);
    }
  }

  @Override
  public void visitPermittedSubclass(String permitted) {
    if (!isEnum) {
      lines.add("permits " + permitted);
    }
  }

  @Override
  public void visitInnerClass(String name, String outer, String innerName, int access) {
    if (self.equals(outer) || self.equals(name) || self.startsWith(name + "$")) {
      if (!isLocal(name)) {
        boolean innerEnum = (access & Opcodes.ACC_ENUM) != 0;
        int flags = innerEnum ? access & ~(Opcodes.ACC_FINAL | Opcodes.ACC_ABSTRACT) : access;
        lines.add("inner " + flags(flags) + name + " in " + outer + " as " + innerName);
      }
    }
  }

  @Override
  public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
    return annotation("class", descriptor, visible);
  }

  @Override
  public RecordComponentVisitor visitRecordComponent(
      String name, String descriptor, String signature) {
    String at = "component " + name + " " + descriptor + " " + signature;
    lines.add(at);
    componentOrder.add(name);
    return new RecordComponentVisitor(Opcodes.ASM9) {
      @Override
      public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        return annotation(at, descriptor, visible);
      }
    };
  }

  @Override
  public FieldVisitor visitField(
      int access, String name, String descriptor, String signature, Object value) {
    if ((access & Opcodes.ACC_SYNTHETIC) != 0) {
      return null;
    }
    String at = "field " + name;
    String shownValue = value == null ? "" : " = " + value.getClass().getSimpleName() + value;
    lines.add(at + " " + flags(access) + descriptor + " " + signature + shownValue);
    fieldOrder.add(name);
    return new FieldVisitor(Opcodes.ASM9) {
      @Override
      public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        return annotation(at, descriptor, visible);
      }
    };
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String descriptor, String signature, String[] exceptions) {
    boolean bridge = (access & Opcodes.ACC_BRIDGE) != 0;
    if ((access & Opcodes.ACC_SYNTHETIC) != 0 && !bridge || name.equals("<clinit>")) {
      return null;
    }
    int flags = isEnum ? access & ~Opcodes.ACC_ABSTRACT : access;
    String at = "method " + name + descriptor;
    lines.add(
        at
            + " "
            + flags(flags)
            + signature
            + (bridge ? "" : " throws " + Arrays.toString(exceptions)));
    return new MethodVisitor(Opcodes.ASM9) {
      @Override
      public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        return annotation(at, descriptor, visible);
      }

      @Override
      public AnnotationVisitor visitAnnotationDefault() {
        return new Values(at + " default ", "");
      }

      @Override
      public AnnotationVisitor visitParameterAnnotation(
          int parameter, String descriptor, boolean visible) {
        return bridge ? null : annotation(at + " parameter " + parameter, descriptor, visible);
      }
    };
  }

  private AnnotationVisitor annotation(String at, String descriptor, boolean visible) {
    return new Values(at + (visible ? " @" : " (class file) @") + descriptor, "");
  }

  private static boolean isLocal(String name) {
    return name.matches(".*\\$\\d+.*");
  }

  private static String flags(int access) {
    return "0x" + Integer.toHexString(access & 0xffff) + " ";
  }

  /** Collects the values of an annotation, in order, and adds them as one line. */
  private final class Values extends AnnotationVisitor {
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder target;
    private final String end;

    Values(String start, String end) {
      super(Opcodes.ASM9);
      this.target = text;
      this.end = end;
      text.append(start).append('(');
    }

    private Values(StringBuilder target, String end) {
      super(Opcodes.ASM9);
      this.target = target;
      this.end = end;
    }

    @Override
    public void visit(String name, Object value) {
      String shown = value.getClass().isArray() ? unrolled(value) : value.toString();
      target
          .append(name)
          .append('=')
          .append(value.getClass().isArray() ? "" : value.getClass().getSimpleName() + " ")
          .append(shown)
          .append(';');
    }

    private static String unrolled(Object array) {
      StringBuilder shown = new StringBuilder("{");
      for (int i = 0; i < Array.getLength(array); i++) {
        Object v = Array.get(array, i);
        shown
            .append("null=")
            .append(v.getClass().getSimpleName())
            .append(' ')
            .append(v)
            .append(';');
      }
      return shown.append('}').toString();
    }

    @Override
    public void visitEnum(String name, String descriptor, String value) {
      target.append(name).append('=').append(descriptor).append(value).append(';');
    }

    @Override
    public AnnotationVisitor visitAnnotation(String name, String descriptor) {
      target.append(name).append("=@").append(descriptor).append('(');
      return new Values(target, ")");
    }

    @Override
    public AnnotationVisitor visitArray(String name) {
      target.append(name).append("={");
      return new Values(target, "};");
    }

    @Override
    public void visitEnd() {
      if (target == text) {
        lines.add(text.append(')').toString());
      } else {
        target.append(end);
      }
    }
  }

  /**
   * The lines that only one of two shapes has, marked with the side; empty if they declare the
   * same.
   */
  static List<String> difference(byte[] skeleton, byte[] compiled) {
    List<String> mine = of(skeleton);
    List<String> real = of(compiled);
    List<String> differences = new ArrayList<>();
    for (String line : mine) {
      if (!real.contains(line)) {
        differences.add("only in skeleton: " + line);
      }
    }
    for (String line : real) {
      if (!mine.contains(line)) {
        differences.add("only in class:    " + line);
      }
    }
    Collections.sort(differences);
    return differences;
  }
}
