package dev.mooring.processor.translate;

import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.objectweb.asm.MethodVisitor;

/** Writes bodies as their sources have them, where {@link Bodies} says that this is known. */
public interface Translations extends Bodies {
  /** Whether the method has a body of its own that can be written. */
  boolean writes(ExecutableElement method);

  /** Writes the body of a method that {@linkplain #writes can be written}. */
  void write(ExecutableElement method, MethodVisitor code);

  /** Writes a constructor of a type that {@linkplain #constructs is translated}. */
  void writeConstructor(ExecutableElement constructor, MethodVisitor code);

  /**
   * Pushes what the enum constant gives to its constructor, and returns that constructor's
   * descriptor.
   */
  String pushArguments(VariableElement enumConstant, MethodVisitor code);

  /** The static fields whose initialisers are to be written, as declared. */
  List<VariableElement> initialised(TypeElement type);

  /** Writes the initialiser of one of these fields. */
  void initialise(VariableElement field, MethodVisitor code);
}
