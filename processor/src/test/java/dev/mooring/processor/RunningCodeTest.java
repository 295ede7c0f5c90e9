package dev.mooring.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.tools.JavaCompiler;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Code that cannot be read, of classes that are only being compiled, runs where that is asked for.
 */
class RunningCodeTest {
  private static final String RUN = "user-code = \"run\"\n";

  private static final String MARK =
      """
      package shop;
      import java.util.stream.*;
      import org.hibernate.usertype.*;
      /** Whose code has lambdas and a helper with some of its own. */
      public class Mark implements UserType<String> {
        public int getSqlType() { return Sizes.of("mark").map(s -> s.type).orElseThrow(); }
        public Class<String> returnedClass() { return String.class; }
        public String deepCopy(String value) { return value; }
        public boolean isMutable() { return false; }
      }
      """;

  private static final String SIZES =
      """
      package shop;
      import java.util.*;
      class Sizes {
        final int type;
        Sizes(int type) { this.type = type; }
        static Optional<Sizes> of(String name) {
          return new TreeMap<>(Map.of("mark", 12, "other", 4)).entrySet().stream()
              .filter(e -> e.getKey().equals(name)).map(e -> new Sizes(e.getValue())).findFirst();
        }
      }
      """;

  @TempDir Path directory;
  private UserProject project;

  @BeforeEach
  void project() {
    project = shop(directory.resolve("shop"));
  }

  private static UserProject shop(Path directory) {
    return UserProject.on(directory, "jdbc:h2:mem:shop")
        .java("shop.Mark", MARK)
        .java("shop.Sizes", SIZES)
        .java(
            "shop.Level",
            """
                package shop;
                import jakarta.persistence.EnumeratedValue;
                import java.util.function.*;
                public enum Level {
                  LOW(n -> n + "1"), HIGH(n -> n + "2");
                  @EnumeratedValue final String code;
                  Level(UnaryOperator<String> code) { this.code = code.apply("L"); }
                }
                """)
        .java(
            "shop.Naming",
            """
                package shop;
                import java.util.function.*;
                import org.hibernate.boot.model.naming.*;
                import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;
                public class Naming extends PhysicalNamingStrategyStandardImpl {
                  private final Function<String, String> prefix = name -> "t_" + name;
                  @Override
                  public Identifier toPhysicalTableName(Identifier name, JdbcEnvironment context) {
                    return new Identifier(prefix.apply(name.getText()), name.isQuoted()) {};
                  }
                }
                """)
        .java(
            "shop.Product",
            """
                package shop;
                import jakarta.persistence.*;
                import java.util.*;
                import org.hibernate.annotations.Type;
                @Entity
                public class Product {
                  @Id long id;
                  @Type(Mark.class) @Column(length = 7) String mark;
                  @Enumerated(EnumType.STRING) Level level;
                  public String label() { return mark + level; }
                }
                """)
        .option("-Amooring.hibernate.physical_naming_strategy=shop.Naming")
        .migration(
            "V1__p.sql",
            """
                create table t_product (
                  id bigint not null primary key,
                  mark varchar(7),
                  level varchar(255) check (level in ('L1', 'L2')));
                """);
  }

  @Test
  void onlyWhereItIsAskedFor() {
    assertThat(project.compile().all())
        .contains("[mapping.user-code] ")
        .contains("mooring.toml: user-code = \"run\" lets it run");
  }

  @Test
  void compilesAndRunsWhatHibernateCalls() {
    Path timings = directory.resolve("timings");
    project.write("mooring.toml", RUN).option("-Amooring.timings=" + timings);
    assertThat(project.compile().all()).contains("shop: 1 table matches 1 migration");
    String lock = project.lock();
    assertThat(lock).contains("'L1'");
    assertThat(timings).content().containsOnlyOnce("hibernate");
    assertThat(project.compile().all()).contains("shop: 1 table matches 1 migration");
    assertThat(timings).content().containsOnlyOnce("hibernate"); // nothing changed
    assertThat(project.compileOnly("shop.Product").success()).isTrue();
    assertThat(project.lock()).isEqualTo(lock);

    project.java("shop.Sizes", SIZES.replace("12", "4"));
    assertThat(project.compile().all()).contains("error: [column.type] t_product.mark");
  }

  /** A worker takes no more after such code; modules that wait for it find another. */
  @Test
  void modulesAtTheSameTime() throws Exception {
    List<Callable<String>> compiles = new ArrayList<>();
    for (String name : List.of("one", "two", "three", "four")) {
      UserProject module = shop(directory.resolve(name)).write("mooring.toml", RUN);
      compiles.add(() -> module.compile().all());
    }
    ExecutorService threads = Executors.newFixedThreadPool(compiles.size());
    try {
      for (Future<String> said : threads.invokeAll(compiles)) {
        assertThat(said.get()).contains("shop: 1 table matches 1 migration");
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void tellsWhyItCannotRun() {
    project.write("mooring.toml", RUN);
    project.option("-Amooring.worker=inside");
    assertThat(project.compile().all())
        .contains("mooring.toml:1: [config.value] user-code = \"run\" runs the project's own code");

    project.withoutOptions().java("shop.Sizes", SIZES.replace("\"mark\", 12, ", ""));
    assertThat(project.compile().all())
        .contains("Product.java:8: error: [mapping.user-code] ")
        .contains("fails at Mark.java:6 with java.util.NoSuchElementException: No value present");

    project.java("shop.Sizes", SIZES.replace("this.type = type;", "System.exit(this.type = 3);"));
    assertThat(project.compile().all())
        .contains("[worker.failed] the worker JVM ended in the middle of its work, in which code");
  }

  @Test
  void theCompilerOfEclipseHasItRunToo() throws Exception {
    JavaCompiler ecj =
        (JavaCompiler)
            Class.forName("org.eclipse.jdt.internal.compiler.tool.EclipseCompiler")
                .getConstructor()
                .newInstance();
    project.write("mooring.toml", RUN).option("--release").option("17");
    assertThat(project.compile(project.sources(), ecj).success()).isTrue();
    assertThat(project.lock()).contains("'L1'");
  }

  @Test
  void stubsOfKotlinHaveNoCode() {
    project
        .withoutOptions()
        .java("kotlin.Metadata", "package kotlin;\npublic @interface Metadata {}\n")
        .java(
            "shop.Mark",
            MARK.replace("public class", "@kotlin.Metadata public class")
                .replace("Sizes.of(\"mark\").map(s -> s.type).orElseThrow()", "4"));
    assertThat(project.compile().all()).contains("run shop.Mark#getSqlType to know the schema");

    project.write("mooring.toml", RUN);
    assertThat(project.compile().all())
        .contains("cannot be compiled by itself: the Java source of shop.Mark is not at hand");
  }
}
