package dev.mooring.processor.builds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.processor.UserProject;
import dev.mooring.processor.UserProject.Compiled;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compiles of a part, as IDEs and incremental builds make them, over the class files of the rest.
 */
class OneFileAtATimeTest {
  @TempDir Path directory;
  private UserProject project;
  private String whole;

  @BeforeEach
  void compileAll() {
    project = Workshop.in(directory);
    Compiled compiled = project.compile();
    assertThat(compiled.success()).as(compiled.all()).isTrue();
    whole = Workshop.lock(project);
  }

  @Test
  void theSchemaIsThatOfTheWhole() {
    // Proves anew, whatever the state says.
    project.option("-Amooring.drift=warn").option("-Amooring.notes=all");
    for (Path source : project.sources()) {
      Compiled compiled = project.compile(List.of(source));
      assertThat(compiled.success()).as("%s: %s", source, compiled.all()).isTrue();
      assertThat(Workshop.lock(project)).as("%s alone", source.getFileName()).isEqualTo(whole);
    }
  }

  private void compileAlone(String type) {
    Compiled compiled = project.compileOnly(type);
    assertThat(compiled.success()).as(compiled.all()).isTrue();
  }

  private void change(String type, String from, String to) {
    String file = "src/main/java/" + type.replace('.', '/') + ".java";
    assertThat(project.read(file)).contains(from);
    project.write(file, project.read(file).replace(from, to));
  }

  @Test
  void whatAnotherFileDecidesIsNoticed() {
    change("workshop.Money", "length = 3", "length = 4");
    compileAlone("workshop.Money");
    String wider =
        whole.replace(
            "\"CURRENCY\", \"type\": \"varchar(3)", "\"CURRENCY\", \"type\": \"varchar(4)");
    assertThat(Workshop.lock(project)).isEqualTo(wider).isNotEqualTo(whole);

    change("workshop.Priority", "TOP = 90", "TOP = 95");
    compileAlone("workshop.Priority");
    compileAlone("workshop.Job");
    assertThat(Workshop.lock(project)).isEqualTo(wider.replace("in (10,90)", "in (10,95)"));
  }

  @Test
  void aValueWhoseSourceChangedSinceIsNotMadeUp() {
    change("workshop.Priority", "TOP = 90", "TOP = 95");
    compileAlone("workshop.Job");
    assertThat(Workshop.lock(project)).doesNotContain("in (10,9").contains("unknown");
  }

  @Test
  void anEntityThatIsGoneTakesItsTableAlong() {
    project.delete("src/main/java/workshop/Job.java").delete("target/classes/workshop/Job.class");
    compileAlone("workshop.State");
    assertThat(Workshop.lock(project)).doesNotContain("JOB_PART").contains("PART_NOTE");
  }

  @Test
  void anEntityThatIsRenamedIsThereOnce() {
    String file = "src/main/java/workshop/Job.java";
    String renamed = project.read(file).replace("class Job ", "class Task ");
    project.delete(file).delete("target/classes/workshop/Job.class");
    project.java("workshop.Task", renamed);
    compileAlone("workshop.Task");
    assertThat(Workshop.lock(project)).contains("\"TASK\"").doesNotContain("\"JOB\"");
  }

  @Test
  void theCompilerOfEclipseComesToTheSame() throws Exception {
    JavaCompiler ecj =
        (JavaCompiler)
            Class.forName("org.eclipse.jdt.internal.compiler.tool.EclipseCompiler")
                .getConstructor()
                .newInstance();
    UserProject other = Workshop.in(directory.resolve("eclipse")).option("--release").option("17");

    Compiled compiled = other.compile(other.sources(), ecj);

    assertThat(compiled.success()).as("%s", compiled.diagnostics()).isTrue();
    assertThat(Workshop.lock(other)).isEqualTo(whole);
    other.option("-Amooring.drift=warn");
    for (Path source : other.sources()) {
      assertThat(other.compile(List.of(source), ecj).success()).as("%s", source).isTrue();
      assertThat(Workshop.lock(other)).as("%s alone", source.getFileName()).isEqualTo(whole);
    }
  }
}
