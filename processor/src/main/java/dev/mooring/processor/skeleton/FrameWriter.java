package dev.mooring.processor.skeleton;

import static dev.mooring.processor.bytecode.Descriptors.element;

import dev.mooring.processor.bytecode.Descriptors;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassWriter;

/** Computes stack map frames, for which it asks the compiler how classes are related. */
final class FrameWriter extends ClassWriter {
  private final TypeFinder finder;

  FrameWriter(TypeFinder finder) {
    super(COMPUTE_FRAMES);
    this.finder = finder;
  }

  @Override
  protected String getCommonSuperClass(String one, String other) {
    Set<TypeElement> supertypes = new HashSet<>();
    for (TypeElement type = find(one); type != null; type = above(type)) {
      supertypes.add(type);
    }
    for (TypeElement type = find(other); type != null; type = above(type)) {
      if (supertypes.contains(type)) {
        return finder.binaryName(type).replace('.', '/');
      }
    }
    return Descriptors.OBJECT;
  }

  private @Nullable TypeElement find(String internalName) {
    return finder.find(internalName.replace('/', '.'));
  }

  private static @Nullable TypeElement above(TypeElement type) {
    return type.getSuperclass().getKind() == TypeKind.DECLARED
        ? element(type.getSuperclass())
        : null;
  }
}
