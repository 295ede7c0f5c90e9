package dev.mooring.processor.skeleton;

import dev.mooring.processor.bytecode.AccessFlags;
import dev.mooring.processor.bytecode.Descriptors;
import dev.mooring.processor.bytecode.SkeletonTypes;
import dev.mooring.processor.translate.TranslatableTypes;
import dev.mooring.processor.translate.Translations;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Writes the class file of an element without its bodies. The bytes depend on declarations and on
 * constants only: not on statements, comments, positions, or the version of the compiler.
 */
final class SkeletonWriter {
  private final Descriptors descriptors;
  private final Function<TypeElement, List<? extends Element>> members;
  private final Signatures signatures;
  private final AnnotationWriter annotations;
  private final NestWriter nests;
  private final RecordComponents components;
  private final MethodWriter methods;
  private final ConverterMethods converters;
  private final EnumBody enums;
  private final BridgeWriter bridges;
  private final TypeFinder finder;
  private final @Nullable Translations translations;

  /**
   * Writes the types of a compilation.
   *
   * @param compiled the top level types that it compiles
   * @param members of a type, in the order of its source
   */
  SkeletonWriter(
      ProcessingEnvironment env,
      TypeFinder finder,
      Set<String> compiled,
      SkeletonTypes skeletons,
      Function<TypeElement, List<? extends Element>> members) {
    this.members = members;
    Elements elements = env.getElementUtils();
    Types types = env.getTypeUtils();
    descriptors = new Descriptors(elements, types);
    signatures = new Signatures(descriptors);
    annotations = new AnnotationWriter(descriptors);
    nests = new NestWriter(descriptors);
    components = new RecordComponents(descriptors, signatures, annotations, members);
    SourceConstants constants = new SourceConstants(env, compiled, descriptors, skeletons, members);
    translations = constants.translations();
    this.finder = finder;
    converters = new ConverterMethods(descriptors, types, skeletons, constants);
    enums = new EnumBody(descriptors, constants, members);
    ConstructorBody constructors = new ConstructorBody(descriptors, constants);
    MethodBody bodies = new MethodBody(descriptors, constants, converters);
    methods = new MethodWriter(descriptors, signatures, annotations, constructors, enums, bodies);
    bridges = new BridgeWriter(elements, descriptors, annotations);
  }

  /**
   * The skeleton of a type.
   *
   * @throws SkeletonException if its superclass or the value of an annotation does not resolve
   */
  byte[] write(TypeElement type) {
    TypeMirror superclass = type.getSuperclass();
    if (superclass.getKind() == TypeKind.ERROR) {
      throw new SkeletonException(type, "The superclass of " + type + " does not resolve");
    }
    Subject subject =
        new Subject(
            type,
            descriptors.internalName(type),
            descriptors.internalName(superclass),
            new HashSet<>());
    ClassWriter out =
        translations == null || !TranslatableTypes.contains(type, true)
            ? new ClassWriter(ClassWriter.COMPUTE_MAXS)
            : new FrameWriter(finder);
    out.visit(
        Opcodes.V17,
        AccessFlags.ofClass(type),
        subject.name(),
        signatures.ofClass(type),
        subject.superName(),
        interfaces(type));
    nests.writeHost(type, out);
    annotations.write(type, AnnotationTarget.of(out));
    nests.writeMembers(type, out);
    if (subject.isRecord()) {
      components.write(type, out);
    }
    members(subject, out);
    if (subject.isEnum()) {
      enums.write(subject, out);
    } else {
      initialiser(type, out);
    }
    converters.writeInherited(subject, out);
    bridges.write(subject, out);
    out.visitEnd();
    return out.toByteArray();
  }

  private void initialiser(TypeElement type, ClassWriter out) {
    if (translations == null || !TranslatableTypes.contains(type, true)) {
      return;
    }
    List<VariableElement> fields = translations.initialised(type);
    if (!fields.isEmpty()) {
      MethodVisitor code = out.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
      code.visitCode();
      for (VariableElement field : fields) {
        translations.initialise(field, code);
      }
      code.visitInsn(Opcodes.RETURN);
      code.visitMaxs(0, 0);
      code.visitEnd();
    }
  }

  /** The class file of a package's annotations, or null if it has none. */
  byte @Nullable [] write(PackageElement annotated) {
    if (annotated.getAnnotationMirrors().isEmpty()) {
      return null;
    }
    ClassWriter out = new ClassWriter(0);
    out.visit(
        Opcodes.V17,
        Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT | Opcodes.ACC_SYNTHETIC,
        annotated.getQualifiedName().toString().replace('.', '/') + "/package-info",
        null,
        Descriptors.OBJECT,
        null);
    annotations.write(annotated, AnnotationTarget.of(out));
    out.visitEnd();
    return out.toByteArray();
  }

  private String[] interfaces(TypeElement type) {
    List<String> names = new ArrayList<>();
    for (TypeMirror implemented : type.getInterfaces()) {
      if (implemented.getKind() == TypeKind.DECLARED) {
        names.add(descriptors.internalName(implemented));
      }
    }
    if (names.isEmpty() && type.getKind() == ElementKind.ANNOTATION_TYPE) {
      names.add("java/lang/annotation/Annotation");
    }
    return names.toArray(new String[0]);
  }

  /**
   * Fields first, as in a class file: then it is the same whether the element comes from source or
   * from a class.
   */
  private void members(Subject subject, ClassWriter out) {
    List<? extends Element> all = members.apply(subject.element());
    for (int i = 0; i < all.size(); i++) {
      // Not a list of kinds: compilers disagree on what kind the field of a record component has.
      if (all.get(i).getKind().isField()) {
        field(subject, (VariableElement) all.get(i), out);
      }
    }
    for (int i = 0; i < all.size(); i++) {
      ElementKind kind = all.get(i).getKind();
      if (kind == ElementKind.METHOD || kind == ElementKind.CONSTRUCTOR) {
        methods.write(subject, (ExecutableElement) all.get(i), out);
      }
    }
  }

  private void field(Subject subject, VariableElement field, ClassWriter out) {
    int flags = AccessFlags.ofField(field, subject.isInterface());
    FieldVisitor body =
        out.visitField(
            flags,
            field.getSimpleName().toString(),
            descriptors.of(field.asType()),
            signatures.ofField(field.asType()),
            constantValue(field.getConstantValue()));
    annotations.write(field, AnnotationTarget.of(body));
    body.visitEnd();
  }

  /** A ConstantValue attribute knows int, long, float, double and String. */
  private static @Nullable Object constantValue(@Nullable Object value) {
    if (value instanceof Boolean truth) {
      return truth ? 1 : 0;
    } else if (value instanceof Character character) {
      return (int) character;
    } else if (value instanceof Byte || value instanceof Short) {
      return ((Number) value).intValue();
    }
    return value;
  }
}
