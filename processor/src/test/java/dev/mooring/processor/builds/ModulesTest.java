package dev.mooring.processor.builds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.processor.UserProject;
import dev.mooring.processor.UserProject.Compiled;
import dev.mooring.processor.rough.Javac;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project that is a module compiles against modules. */
class ModulesTest {
  private static final Pattern MODULES =
      Pattern.compile(
          "(hibernate-(core|models)|jakarta\\.|jandex|jaxb|angus|txw2|istack|antlr4-runtime|byte-buddy"
              + "|jboss-logging).*\\.jar");

  private static final String MODULE =
      """
      module workshop {
        requires jakarta.persistence;
        requires org.hibernate.orm.core;

        opens workshop to
            org.hibernate.orm.core;
      }
      """;

  @TempDir Path directory;
  private UserProject project;

  @BeforeEach
  void aModuleBesideTheClassPath() {
    project =
        Workshop.in(directory)
            .java(
                "workshop.Hint",
                """
                package workshop;

                import jakarta.persistence.*;
                import org.hibernate.annotations.JdbcTypeCode;
                import org.hibernate.type.SqlTypes;

                @Entity
                public class Hint {
                  @Id Long id;

                  @JdbcTypeCode(SqlTypes.CHAR)
                  @Column(length = 3)
                  String code;
                }
                """);
  }

  private static List<Path> modules() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .map(Path::of)
        .filter(entry -> MODULES.matcher(entry.getFileName().toString()).matches())
        .toList();
  }

  @Test
  void theSchemaIsThatOfTheClassPath() {
    Compiled before = project.compile();
    assertThat(before.success()).as(before.all()).isTrue();
    String lock = Workshop.lock(project);
    project.java("module-info", MODULE).modulePath(modules()).delete("schema/shop.lock.json");

    Compiled compiled = project.compile();

    assertThat(compiled.success()).as(compiled.all()).isTrue();
    assertThat(compiled.all()).contains("schema/shop.lock.json: created (6 tables)");
    assertThat(Workshop.lock(project)).isEqualTo(lock);
    Compiled part = project.compileOnly("module-info", "workshop.Hint");
    assertThat(part.success()).as(part.all()).isTrue();
    assertThat(Workshop.lock(project)).isEqualTo(lock);
  }

  @Test
  void itsCodeRunsWhereThatIsAskedFor() {
    project
        .java("module-info", MODULE)
        .modulePath(modules())
        .write("mooring.toml", "user-code = \"run\"\n")
        .java(
            "workshop.Hint",
            """
            package workshop;

            import jakarta.persistence.*;
            import org.hibernate.annotations.Type;

            @Entity
            public class Hint {
              @Id Long id;

              @Type(Code.class)
              @Column(length = 3)
              String code;
            }
            """)
        .java(
            "workshop.Code",
            """
            package workshop;

            import java.util.Optional;
            import org.hibernate.usertype.UserType;

            public class Code implements UserType<String> {
              public int getSqlType() { return Optional.of("1").map(Integer::valueOf).get(); }
              public Class<String> returnedClass() { return String.class; }
              public String deepCopy(String value) { return value; }
              public boolean isMutable() { return false; }
            }
            """);
    Compiled compiled = project.compile();
    assertThat(compiled.success()).as(compiled.all()).isTrue();
    assertThat(compiled.all()).contains("schema/shop.lock.json: created (6 tables)");
  }

  @Test
  void theProcessorIsNone() throws IOException {
    Path ours = directory.resolve("mooring-processor.jar");
    pack(Path.of("target/classes"), ours);
    Path model = directory.resolve("mooring-schema-snapshot.jar");
    pack(Path.of("../schema-snapshot/target/classes"), model);
    project.java("module-info", MODULE).modulePath(modules());

    Javac.Output output =
        new Javac()
            .with("--processor-module-path")
            .with(ours + File.pathSeparator + model)
            .with("-d")
            .with(directory.resolve("target/classes").toString())
            .with("--module-path")
            .with(String.join(File.pathSeparator, modules().stream().map(Path::toString).toList()))
            .run(project.sources());

    assertThat(output.exit()).as(output.text()).isNotZero();
    assertThat(output.text())
        .contains("error: [processor.module] Mooring is on --processor-module-path")
        .doesNotContain("Exception");
  }

  private static void pack(Path classes, Path jar) throws IOException {
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file);
        Stream<Path> found = Files.walk(classes)) {
      for (Path entry : found.filter(Files::isRegularFile).sorted().toList()) {
        out.putNextEntry(new JarEntry(classes.relativize(entry).toString().replace('\\', '/')));
        out.write(Files.readAllBytes(entry));
        out.closeEntry();
      }
    }
  }
}
