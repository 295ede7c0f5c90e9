package dev.mooring.processor.skeleton;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Skeletons declare what the class files declare that javac makes of the same sources. */
class SkeletonComparisonTest {
  @TempDir Path temp;

  @Test
  void nastySources() throws Exception {
    SkeletonRun run = new SkeletonRun(temp).compile(Sources.ofFolder("nasty"));
    assertThat(run.errors).isEmpty();
    assertSame(run, 50);
  }

  @Test
  void publishedModels() throws Exception {
    List<Path> sources = Sources.ofHibernateModels(temp.resolve("sources"));
    SkeletonRun run = new SkeletonRun(temp.resolve("classes")).compile(sources);
    assertThat(run.errors).isEmpty();
    assertSame(run, 90);
    assertSameFromClasses(run);
  }

  /**
   * An incremental compile sees the classes of the last one, and must come to the same skeletons.
   */
  private void assertSameFromClasses(SkeletonRun full) throws Exception {
    List<String> different = new ArrayList<>();
    SkeletonRun incremental =
        new SkeletonRun(
                temp.resolve("classes"),
                "-classpath",
                temp.resolve("classes")
                    + File.pathSeparator
                    + System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path")))
            .asking(
                answers -> {
                  for (Map.Entry<String, byte[]> skeleton : full.skeletons.entrySet()) {
                    if (!Arrays.equals(answers.classFile(skeleton.getKey()), skeleton.getValue())) {
                      different.add(skeleton.getKey());
                    }
                  }
                });
    incremental.compile(
        List.of(Sources.write(temp, "sources/one/One.java", "package one;", "class One {}")));
    assertThat(incremental.asked).isTrue();
    assertThat(different).isEmpty();
  }

  private static void assertSame(SkeletonRun run, int atLeast) throws Exception {
    assertThat(run.skeletons).hasSizeGreaterThan(atLeast);
    List<String> differences = new ArrayList<>();
    for (Map.Entry<String, byte[]> skeleton : run.skeletons.entrySet()) {
      byte[] real = run.compiled.get(skeleton.getKey());
      assertThat(real).as(skeleton.getKey()).isNotNull();
      for (String line : ClassShape.difference(skeleton.getValue(), real)) {
        differences.add(skeleton.getKey() + ": " + line);
      }
    }
    assertThat(differences).isEmpty();
    new SkeletonLoader(run.skeletons).loadAll();
  }
}
