package dev.mooring.processor.skeleton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassAnswersTest {
  @TempDir Path temp;

  @Test
  void readSetSaysWhereAnswersCameFromAndWhatWasMissing() throws Exception {
    Path source = Sources.write(temp, "src/a/A.java", "package a; class A { class B$C {} }");
    Map<String, Origin> readSet = new HashMap<>();
    run(
        "out",
        List.of(source),
        answers -> {
          assertThat(answers.classFile("jakarta.persistence.Entity")).isNotNull();
          assertThat(answers.classFile("a.Missing")).isNull();
          assertThat(answers.classFile("a.A$B")).isNull();
          assertThat(answers.classFile("a.package-info")).isNull();
          assertThat(answers.classFile("java.util.List")).isNull();
          assertThat(answers.element("a.A$B$C")).hasToString("a.A.B$C");
          assertThat(answers.element("a.A.B$C")).isNull();
          assertThat(answers.element("jakarta.persistence.Entity")).isNotNull();
          readSet.putAll(answers.readSet());
          assertThat(List.copyOf(answers.readSet().keySet())).isSorted();
        });
    assertThat(readSet)
        .containsOnly(
            entry("a.A", Origin.SKELETON),
            entry("a.A$B$C", Origin.SKELETON),
            entry("jakarta.persistence.Entity", Origin.DEPENDENCY),
            entry("a.Missing", Origin.ABSENT),
            entry("a.A$B", Origin.ABSENT),
            entry("a.package-info", Origin.ABSENT),
            entry("java.util.List", Origin.ABSENT));
  }

  @Test
  void bytesDependOnNeitherOrderNorBodies() throws Exception {
    List<Path> sources = Sources.ofFolder("nasty");
    SkeletonRun first = new SkeletonRun(temp.resolve("1")).compile(sources);
    Collections.shuffle(sources, new Random(7));
    SkeletonRun second = new SkeletonRun(temp.resolve("2")).shuffled(42).compile(sources);
    assertThat(second.skeletons).containsExactlyInAnyOrderEntriesOf(first.skeletons);

    byte[] plain = single("3", "class A { int x; int f() { return x; } }");
    byte[] other =
        single(
            "4",
            "/** Doc. */ class A {",
            "int x = 5;",
            "int f() { Runnable r = () -> {}; return 2 * x; }}");
    assertThat(other).isEqualTo(plain);
  }

  @Test
  void aTypeInTheOutputIsASkeletonNeverTheStaleClass() throws Exception {
    Path old = Sources.write(temp, "old/a/Old.java", "package a; public class Old { int kept; }");
    SkeletonRun before = new SkeletonRun(temp.resolve("out")).compile(List.of(old));
    Path fresh = Sources.write(temp, "new/a/New.java", "package a; class New extends Old {}");
    run(
        "out",
        List.of(fresh),
        answers -> {
          assertThat(answers.classFile("a.Old")).isEqualTo(before.skeletons.get("a.Old"));
          assertThat(answers.readSet()).containsEntry("a.Old", Origin.SKELETON);
        },
        "-classpath",
        temp.resolve("out").toString());
  }

  @Test
  void aTypeOnTheClassPathIsReadAsItIs() throws Exception {
    Path library = Sources.write(temp, "lib/a/Lib.java", "package a; public class Lib {}");
    byte[] bytes =
        new SkeletonRun(temp.resolve("libs")).compile(List.of(library)).compiled.get("a.Lib");
    Path source = Sources.write(temp, "src/B.java", "class B extends a.Lib {}");
    run(
        "out",
        List.of(source),
        answers -> assertThat(answers.classFile("a.Lib")).isEqualTo(bytes),
        "-classpath",
        temp.resolve("libs").toString());
  }

  @Test
  void classesOfADependencyThatNoElementShowsAreReadAsTheyAre() throws Exception {
    Path library =
        Sources.write(
            temp,
            "lib/a/Lib.java",
            "package a; public class Lib { static final class In { Object o = new Object() {}; } }");
    new SkeletonRun(temp.resolve("libs")).compile(List.of(library));
    Path source =
        Sources.write(temp, "src/B.java", "class B extends a.Lib { Object o = new Object() {}; }");
    run(
        "out",
        List.of(source),
        answers -> {
          byte[] anonymous = answers.classFile("a.Lib$In$1");
          assertThat(anonymous).isNotNull();
          assertThat(answers.readSet()).containsEntry("a.Lib$In$1", Origin.DEPENDENCY);
          assertThat(answers.classFile("a.Lib$In$2")).isNull();
          assertThat(answers.classFile("B$1")).isNull();
          assertThat(answers.readSet()).containsEntry("B$1", Origin.ABSENT);
        },
        "-classpath",
        temp.resolve("libs").toString());
  }

  @Test
  void typesAndResourcesOfNamedModules() throws Exception {
    List<Path> library =
        List.of(
            Sources.write(temp, "lib/module-info.java", "module lib { exports a; }"),
            Sources.write(temp, "lib/a/Lib.java", "package a; public class Lib {}"));
    SkeletonRun compiled = new SkeletonRun(temp.resolve("libs")).compile(library);
    Sources.write(temp, "libs/META-INF/thing.txt", "in a module");
    List<Path> sources =
        List.of(
            Sources.write(temp, "src/module-info.java", "module app { requires lib; }"),
            Sources.write(temp, "src/b/B.java", "package b; class B extends a.Lib {}"));
    run(
        "out",
        sources,
        answers -> {
          assertThat(answers.classFile("a.Lib")).isEqualTo(compiled.compiled.get("a.Lib"));
          assertThat(answers.readSet()).containsEntry("a.Lib", Origin.DEPENDENCY);
          assertThat(answers.classFile("b.B")).isNotNull();
          assertThat(answers.resource("META-INF/thing.txt")).isNotNull();
        },
        "--module-path",
        temp.resolve("libs").toString());
  }

  @Test
  void resourcesComeFromTheOutputFirst() throws Exception {
    Sources.write(temp, "libs/both.txt", "library");
    Sources.write(temp, "libs/x/only.txt", "library");
    Sources.write(temp, "libs/X.class", "library");
    Sources.write(temp, "out/both.txt", "output");
    run(
        "out",
        List.of(Sources.write(temp, "src/B.java", "class B {}")),
        answers -> {
          assertThat(text(answers.resource("both.txt"))).isEqualTo("output\n");
          assertThat(text(answers.resource("x/only.txt"))).isEqualTo("library\n");
          assertThat(answers.resource("none.txt")).isNull();
          assertThat(answers.resource("X.class")).isNull();
          assertThat(answers.resource("/../odd")).isNull();
        },
        "-classpath",
        temp.resolve("libs").toString());
  }

  @Test
  void aFieldWhoseTypeDoesNotResolveIsLeftToTheCompiler() throws Exception {
    Path source =
        Sources.write(
            temp,
            "src/A.java",
            "import java.util.List;",
            "@Nope class A { Missing a; List<Missing> b; Missing[] c; Missing f(Gone x) throws Away"
                + " { return null; }",
            "int twice(Missing a) { return 1; } int twice(Gone a) { return 1; } }");
    SkeletonRun run = new SkeletonRun(temp.resolve("out")).compile(List.of(source));
    assertThat(run.errors).isNotEmpty();
    assertThat(run.skeletons).containsOnlyKeys("A");
  }

  @Test
  void mistakesThatNoClassFileCanHoldNameTheElement() throws Exception {
    Path source =
        Sources.write(
            temp,
            "src/Good.java",
            "class Good {",
            "  @interface Ann { Class<?> type() default int.class; int number() default 0; }",
            "}");
    Path other =
        Sources.write(
            temp,
            "lib/Lib.java",
            "class Lib { @Good.Ann(type = Missing.class) int a; }",
            "class Heir extends Missing {}",
            "class Number { @Good.Ann(number = Missing.X) int b; }");
    SkeletonRun run = new SkeletonRun(temp.resolve("out"));
    run.only("Good")
        .asking(
            answers -> {
              assertThatThrownBy(() -> answers.classFile("Lib"))
                  .isInstanceOfSatisfying(
                      SkeletonException.class, e -> assertThat(e.element()).hasToString("a"));
              assertThatThrownBy(() -> answers.classFile("Heir"))
                  .isInstanceOfSatisfying(
                      SkeletonException.class, e -> assertThat(e.element()).hasToString("Heir"));
              assertThatThrownBy(() -> answers.classFile("Number"))
                  .isInstanceOf(SkeletonException.class);
            })
        .compile(List.of(source, other));
    assertThat(run.errors).hasSize(3);
  }

  private byte[] single(String folder, String... lines) throws Exception {
    Path source = Sources.write(temp, folder + "/src/A.java", lines);
    return new SkeletonRun(temp.resolve(folder).resolve("out"))
        .compile(List.of(source))
        .skeletons
        .get("A");
  }

  private void run(
      String output, List<Path> sources, Consumer<ClassAnswers> questions, String... options)
      throws Exception {
    Files.createDirectories(temp.resolve(output));
    SkeletonRun run = new SkeletonRun(temp.resolve(output), options).asking(questions);
    run.compile(sources);
    assertThat(run.errors).isEmpty();
    assertThat(run.asked).isTrue();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
