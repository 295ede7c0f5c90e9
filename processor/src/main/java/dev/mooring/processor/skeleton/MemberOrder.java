package dev.mooring.processor.skeleton;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Members in the order of their class file, which is that of the source. Eclipse sorts the members
 * of what it read from a class file by their names, and with them an enum's constants, whose
 * positions columns may hold.
 */
final class MemberOrder {
  private MemberOrder() {}

  /** The members in the file's order; those that it does not have come last. */
  static List<Element> of(List<? extends Element> members, byte[] classFile) {
    Map<String, Integer> places = places(classFile);
    List<Element> sorted = new ArrayList<>(members);
    sorted.sort(
        Comparator.comparing(member -> places.getOrDefault(key(member), Integer.MAX_VALUE)));
    return sorted;
  }

  private static String key(Element member) {
    if (member instanceof ExecutableElement method) {
      String name =
          member.getKind() == ElementKind.CONSTRUCTOR
              ? "<init>"
              : member.getSimpleName().toString();
      return name + "/" + method.getParameters().size();
    }
    return member.getKind().isField() ? member.getSimpleName().toString() : "";
  }

  private static Map<String, Integer> places(byte[] classFile) {
    Map<String, Integer> places = new HashMap<>();
    new ClassReader(classFile)
        .accept(
            new ClassVisitor(Opcodes.ASM9) {
              @Override
              public @Nullable FieldVisitor visitField(
                  int access,
                  String name,
                  String descriptor,
                  @Nullable String signature,
                  @Nullable Object value) {
                places.putIfAbsent(name, places.size());
                return null;
              }

              @Override
              public @Nullable MethodVisitor visitMethod(
                  int access,
                  String name,
                  String descriptor,
                  @Nullable String signature,
                  String @Nullable [] exceptions) {
                places.putIfAbsent(
                    name + "/" + Type.getArgumentTypes(descriptor).length, places.size());
                return null;
              }
            },
            ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return places;
  }
}
