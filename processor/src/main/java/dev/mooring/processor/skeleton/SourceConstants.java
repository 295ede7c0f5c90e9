package dev.mooring.processor.skeleton;

import dev.mooring.processor.bytecode.Descriptors;
import dev.mooring.processor.bytecode.SkeletonTypes;
import dev.mooring.processor.evaluate.Constant;
import dev.mooring.processor.evaluate.Evaluator;
import dev.mooring.processor.evaluate.Value;
import dev.mooring.processor.source.SourceTrees;
import dev.mooring.processor.translate.BodyTranslator;
import dev.mooring.processor.translate.BodyTypes;
import dev.mooring.processor.translate.Translations;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * What the source of a type says beyond its declarations, where it is constant. Knows nothing where
 * there is no source to be found.
 *
 * <p>This class itself must not load what mentions {@code com.sun.source}, which other compilers
 * lack.
 */
final class SourceConstants {
  private final @Nullable Evaluator evaluator;
  private final @Nullable Translations translations;
  private final Function<TypeElement, List<? extends Element>> members;

  /**
   * @param compiled the top level types that are compiled in this run
   * @param members of a type, in the order of its source
   */
  SourceConstants(
      ProcessingEnvironment env,
      Set<String> compiled,
      Descriptors descriptors,
      SkeletonTypes skeletons,
      Function<TypeElement, List<? extends Element>> members) {
    this.members = members;
    Opened opened = open(env, compiled, descriptors, skeletons);
    evaluator = opened == null ? null : opened.evaluator();
    translations = opened == null ? null : opened.translations();
  }

  private record Opened(Evaluator evaluator, Translations translations) {}

  @SuppressWarnings("UnusedException") // Either way there are no trees, and that is ordinary.
  private static @Nullable Opened open(
      ProcessingEnvironment env,
      Set<String> compiled,
      Descriptors descriptors,
      SkeletonTypes skeletons) {
    try {
      SourceTrees sources = SourceTrees.of(env, compiled);
      BodyTypes types = new BodyTypes(env.getElementUtils(), env.getTypeUtils(), descriptors);
      return new Opened(
          new Evaluator(sources, descriptors, skeletons),
          new BodyTranslator(sources, types, skeletons));
    } catch (LinkageError | RuntimeException e) {
      return null;
    }
  }

  /** What bodies are translated from source; null where there is none to be read. */
  @Nullable Translations translations() {
    return translations;
  }

  /** What the method returns whatever it is given; or null. */
  @Nullable Constant returned(ExecutableElement method) {
    return evaluator == null ? null : evaluator.returned(method);
  }

  /**
   * The arguments of a constructor's explicit {@code super(…)}, null where not constant; null if
   * there is no such call.
   */
  @Nullable List<@Nullable Constant> superArguments(ExecutableElement constructor) {
    return evaluator == null ? null : evaluator.superArguments(constructor);
  }

  /** Whether the constructor's body uses the parameter; also where there is no source. */
  boolean mayMention(ExecutableElement constructor, VariableElement parameter) {
    return evaluator == null || evaluator.mayMention(constructor, parameter);
  }

  /**
   * What the constants of an enum hold in a field, in the order of their declaration, null where
   * that is not constant.
   */
  List<@Nullable Constant> stored(TypeElement type, VariableElement field) {
    List<@Nullable Constant> values = new ArrayList<>();
    for (VariableElement constant : constants(type)) {
      values.add(
          evaluator == null
              ? null
              : evaluator.stored(new Value.EnumConstant(type, constant, values.size()), field));
    }
    return values;
  }

  /**
   * What a method of an object returns for each constant of an enum, in the order of their
   * declaration, null where that is not constant.
   */
  List<@Nullable Constant> returnedForEach(TypeElement object, String method, TypeElement type) {
    List<@Nullable Constant> values = new ArrayList<>();
    for (VariableElement constant : constants(type)) {
      values.add(
          evaluator == null
              ? null
              : evaluator.returned(
                  object, method, new Value.EnumConstant(type, constant, values.size())));
    }
    return values;
  }

  /**
   * What a method of an object returns for a value, or null.
   *
   * @param value a text, number, character or boolean; {@code null} for {@code null}
   */
  @Nullable Constant returnedFor(TypeElement object, String method, @Nullable Object value) {
    return evaluator == null
        ? null
        : evaluator.returned(object, method, value == null ? Value.ofNull() : Value.of(value));
  }

  private List<VariableElement> constants(TypeElement type) {
    List<VariableElement> constants = new ArrayList<>();
    for (Element member : members.apply(type)) {
      if (member.getKind() == ElementKind.ENUM_CONSTANT) {
        constants.add((VariableElement) member);
      }
    }
    return constants;
  }
}
