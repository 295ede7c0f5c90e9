package dev.mooring.processor.rough;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.mooring.processor.UserProject;
import dev.mooring.processor.UserProject.Compiled;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javax.tools.JavaCompiler;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A lock has the same bytes whoever writes it, and wherever. */
class SameLockEverywhereTest {
  private static String lock = "";

  @TempDir Path directory;

  @BeforeAll
  static void asUsual(@TempDir Path usual) {
    UserProject project = Clinic.in(usual);
    Compiled compiled = project.compile();
    assertThat(compiled.all()).contains("shop: 2 tables match 1 migration");
    lock = project.lock();
  }

  @Test
  void inTurkish() {
    UserProject project = Clinic.in(directory);

    Javac.Output output =
        new Javac().with("-J-Duser.language=tr").with("-J-Duser.country=TR").compile(project);

    assertThat(output.exit()).as(output.text()).isZero();
    assertThat(project.lock()).isEqualTo(lock);
  }

  /** Letters, calendars and digits that are not those of English. */
  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "ja-JP-u-ca-japanese", "ar-EG-u-nu-arab"})
  void inAnyLanguageWithinTheCompiler(String language) {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag(language));
    try {
      UserProject project = Clinic.in(directory).option("-Amooring.worker=inside");
      assertThat(project.compile().all()).contains("shop: 2 tables match");
      assertThat(project.lock()).isEqualTo(lock);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void byAnotherJdk() {
    Path jdk = Javac.jdk(25);
    assumeTrue(jdk != null, "no JDK 25 on this machine");
    UserProject project = Clinic.in(directory);

    Javac.Output output = new Javac(jdk).compile(project);

    assertThat(output.exit()).as(output.text()).isZero();
    assertThat(project.lock()).isEqualTo(lock);
  }

  @Test
  void withSourcesInAnyOrder() {
    UserProject project = Clinic.in(directory);
    List<Path> sources = new ArrayList<>(project.sources());
    for (long seed = 1; seed <= 3; seed++) {
      Collections.shuffle(sources, new Random(seed));
      project
          .delete("pom.xml")
          .write("pom.xml", "<project><artifactId>shop</artifactId></project>\n");
      Compiled compiled = project.compile(sources);
      assertThat(compiled.success()).as("seed %d: %s", seed, compiled.all()).isTrue();
      assertThat(project.lock()).as("seed %d", seed).isEqualTo(lock);
      project.delete("schema/shop.lock.json");
    }
  }

  /** As an editor compiles what was saved, the lock being lost each time. */
  @Test
  void oneFileAtATime() {
    UserProject project = Clinic.in(directory);
    assertThat(project.compile().success()).isTrue();
    for (Path source : project.sources()) {
      project.delete("schema/shop.lock.json");
      Compiled compiled = project.compile(List.of(source));
      assertThat(compiled.success()).as("%s: %s", source, compiled.all()).isTrue();
      assertThat(project.lock()).as("%s", source).isEqualTo(lock);
    }
  }

  @Test
  void withWindowsLineEnds() {
    UserProject project = Clinic.in(directory);
    String migration = "src/main/resources/db/migration/V1__clinic.sql";
    project.write(migration, project.read(migration).replace("\n", "\r\n"));
    for (String type : new String[] {"Owner", "Kind", "Address", "Pet"}) {
      String file = "src/main/java/clinic/" + type + ".java";
      project.write(file, project.read(file).replace("\n", "\r\n"));
    }
    assertThat(project.compile().success()).isTrue();
    assertThat(project.lock()).isEqualTo(lock);

    // As git checks it out on Windows.
    project.write("schema/shop.lock.json", lock.replace("\n", "\r\n"));
    project.option("-Amooring.ci=true");
    Compiled compiled = project.compile();
    assertThat(compiled.success()).as(compiled.all()).isTrue();
  }

  @Test
  void inADirectoryOfAnyName() throws Exception {
    Path odd = Files.createDirectories(directory.resolve("my öwn 日本 (v2) + 50% #1/shop & co"));
    UserProject project = Clinic.in(odd);

    Javac.Output output = new Javac().compile(project);

    assertThat(output.exit()).as(output.text()).isZero();
    assertThat(project.lock()).isEqualTo(lock);
    project.java(
        "clinic.Kind", "package clinic;\n\npublic enum Kind { INDIVIDUAL, FRIEND, FOE }\n");
    assertThat(new Javac().compile(project).text())
        .contains("Owner.java:")
        .contains("[check.values]");
  }

  @Test
  void onPostgresqlInADirectoryOfAnyName() throws Exception {
    Path odd = Files.createDirectories(directory.resolve("my öwn 日本 (v2) + 50% #1/shop & co"));
    UserProject project = Clinic.in(odd, "jdbc:postgresql://localhost/clinic");

    Compiled compiled = project.compile();

    assertThat(compiled.success()).as(compiled.all()).isTrue();
    assertThat(compiled.all()).contains("(PostgreSQL ");
  }

  @Test
  void byTheCompilerOfEclipse() throws Exception {
    JavaCompiler ecj =
        (JavaCompiler)
            Class.forName("org.eclipse.jdt.internal.compiler.tool.EclipseCompiler")
                .getConstructor()
                .newInstance();
    UserProject project = Clinic.in(directory).option("--release").option("17");

    Compiled compiled = project.compile(project.sources(), ecj);

    assertThat(compiled.success()).as(compiled.diagnostics().toString()).isTrue();
    assertThat(project.lock()).isEqualTo(lock);
  }
}
