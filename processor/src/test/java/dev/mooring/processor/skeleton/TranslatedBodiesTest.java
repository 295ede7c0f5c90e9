package dev.mooring.processor.skeleton;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.processor.bytecode.Rounds;
import dev.mooring.processor.bytecode.UserCode;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are translated from source do what the compiled class does; the rest refuses. */
class TranslatedBodiesTest {
  private static final String REFUSED = "refused";

  @TempDir static Path temp;

  private static SkeletonRun run;
  private static SkeletonLoader skeletons;
  private static SkeletonLoader compiled;

  @BeforeAll
  static void compile() throws Exception {
    run = new SkeletonRun(temp).compile(Sources.ofFolder("translated"));
    assertThat(run.errors).isEmpty();
    skeletons = new SkeletonLoader(run.skeletons);
    compiled = new SkeletonLoader(run.compiled);
  }

  @Test
  void translatedCodeAnswersAsTheCompiledClass() throws Exception {
    Object real = create(compiled);
    Object skeleton = create(skeletons);
    int compared = 0;
    for (Method method : methods(real)) {
      if (!method.getName().startsWith(REFUSED)) {
        Method translated = twin(method, skeleton);
        List<Object> wanted = arguments(method, compiled);
        List<Object> given = arguments(translated, skeletons);
        for (int i = 0; i < wanted.size(); i++) {
          assertThat(outcome(skeleton, translated, given.get(i)))
              .as("%s(%s)", method.getName(), wanted.get(i))
              .isEqualTo(outcome(real, method, wanted.get(i)));
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(60);
  }

  /** Some of these are known all the same, because they need no translation to be evaluated. */
  @Test
  void whatIsNotSurelyTheSameIsNotTranslated() throws Exception {
    Object real = create(compiled);
    Object skeleton = create(skeletons);
    List<String> refused = new ArrayList<>();
    for (Method method : methods(skeleton)) {
      if (method.getName().startsWith(REFUSED)) {
        Object argument = arguments(method, skeletons).get(0);
        Rounds.reset();
        String outcome = outcome(skeleton, method, argument);
        if (outcome.contains(UserCode.MARK + "sample.Translated#")) {
          refused.add(method.getName());
        } else {
          assertThat(outcome)
              .as(method.getName())
              .isEqualTo(outcome(real, twin(method, real), argument));
        }
      }
    }
    assertThat(refused)
        .contains(
            "refusedProperty",
            "refusedLambda",
            "refusedText",
            "refusedIdentity",
            "refusedCatch",
            "refusedRecursion",
            "refusedAnonymous",
            "refusedState",
            "refusedDefaultLocale",
            "refusedLabel",
            "refusedLoopInLoops",
            "refusedLoopsOverArrays",
            "refusedLoop");
  }

  @Test
  void aBodyThatChangesChangesTheSkeleton() throws Exception {
    byte[] before = run.skeletons.get("sample.Translated");
    Path changed = temp.resolve("changed/Translated.java");
    Files.createDirectories(changed.getParent());
    String source = Files.readString(Sources.ofFolder("translated").get(0));
    Files.writeString(changed, source.replace("\"none\"", "\"nothing\""));
    SkeletonRun again = new SkeletonRun(temp.resolve("again")).compile(List.of(changed));
    assertThat(again.errors).isEmpty();
    assertThat(Arrays.equals(again.skeletons.get("sample.Translated"), before)).isFalse();

    Files.writeString(changed, source.replace("\"caught\"", "\"other\""));
    again = new SkeletonRun(temp.resolve("refused")).compile(List.of(changed));
    assertThat(Arrays.equals(again.skeletons.get("sample.Translated"), before)).isTrue();
  }

  @Test
  void theOrderOfQuestionsChangesNothing() throws Exception {
    SkeletonRun shuffled =
        new SkeletonRun(temp.resolve("shuffled"))
            .shuffled(7)
            .compile(Sources.ofFolder("translated"));
    for (String name : run.skeletons.keySet()) {
      assertThat(Arrays.equals(shuffled.skeletons.get(name), run.skeletons.get(name)))
          .as(name)
          .isTrue();
    }
  }

  /** Turkish has two letters i of its own, Arabic its digits. */
  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "ar-EG-u-nu-arab"})
  void theLanguageOfTheMachineChangesNothing(String language) throws Exception {
    Object skeleton = create(skeletons);
    List<Method> textual =
        methods(skeleton).stream()
            .filter(method -> Set.of("turned", "formatted").contains(method.getName()))
            .toList();
    assertThat(textual).hasSize(2);
    List<String> usual = outcomes(skeleton, textual);
    assertThat(usual).contains("customerCUSTOMERtitleID", "Customer_0081234567CUSTOMER89");
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag(language));
    try {
      assertThat(outcomes(skeleton, textual)).isEqualTo(usual);
      SkeletonRun there =
          new SkeletonRun(temp.resolve(language)).compile(Sources.ofFolder("translated"));
      assertThat(there.errors).isEmpty();
      for (String name : run.skeletons.keySet()) {
        assertThat(there.skeletons.get(name)).as(name).isEqualTo(run.skeletons.get(name));
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  private static List<String> outcomes(Object target, List<Method> methods) throws Exception {
    List<String> outcomes = new ArrayList<>();
    for (Method method : methods) {
      for (Object argument : arguments(method, skeletons)) {
        outcomes.add(outcome(target, method, argument));
      }
    }
    return outcomes;
  }

  private static Object create(ClassLoader loader) throws Exception {
    Constructor<?> constructor = loader.loadClass("sample.Translated").getConstructor();
    return constructor.newInstance();
  }

  private static List<Method> methods(Object of) {
    List<Method> methods = new ArrayList<>();
    for (Method method : of.getClass().getDeclaredMethods()) {
      if (java.lang.reflect.Modifier.isPublic(method.getModifiers())
          && !method.isBridge()
          && !method.getName().equals("compareTo")) {
        methods.add(method);
      }
    }
    return methods;
  }

  private static Method twin(Method method, Object of) {
    return methods(of).stream()
        .filter(other -> other.getName().equals(method.getName()))
        .findFirst()
        .orElseThrow();
  }

  private static List<Object> arguments(Method method, ClassLoader loader) throws Exception {
    if (method.getParameterCount() == 0) {
      return Arrays.asList((Object) null);
    }
    Class<?> type = method.getParameterTypes()[0];
    if (type == String.class) {
      return Arrays.asList("a", "bb", "Customer", "orderLineItem", "s", "", null);
    } else if (type == Boolean.class) {
      return Arrays.asList(true, false, null);
    }
    List<Object> constants = new ArrayList<>(List.of(type.getEnumConstants()));
    constants.add(null);
    return constants;
  }

  private static String outcome(Object target, Method method, Object argument) {
    try {
      return String.valueOf(call(target, method, argument));
    } catch (Exception thrown) {
      return thrown.getClass()
          + (thrown instanceof NullPointerException ? "" : thrown.getMessage());
    }
  }

  private static Object call(Object target, Method method, Object argument) throws Exception {
    method.setAccessible(true);
    try {
      return method.getParameterCount() == 0
          ? method.invoke(target)
          : method.invoke(target, argument);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }
}
