package dev.mooring.processor.skeleton;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
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
