package dev.mooring.processor.builds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.mooring.processor.MooringProcessor;
import dev.mooring.processor.UserProject;
import dev.mooring.processor.rough.Javac;
import dev.mooring.processor.rough.Javac.Output;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.Version;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processors that change, use and make entities, in the same compile. */
@Tag("engine") // costs; the example has Lombok on every JDK
class OtherProcessorsTest {
  private static final String OURS = MooringProcessor.class.getName();
  private static final String LOMBOK = "lombok.launch.AnnotationProcessorHider$AnnotationProcessor";
  private static final String MAPSTRUCT = "org.mapstruct.ap.MappingProcessor";
  private static final String METAMODEL = "org.hibernate.processor.HibernateProcessor";

  @TempDir Path directory;
  private UserProject project;

  @BeforeEach
  void entities() throws IOException {
    assumeTrue(Version.getVersionString().startsWith("7.4."), "another Hibernate is tested");
    List<Path> jars;
    try (Stream<Path> found = Files.list(Path.of("target/other-processors"))) {
      jars = found.map(Path::toAbsolutePath).sorted().toList();
    }
    project =
        UserProject.on(directory, "jdbc:h2:mem:shop")
            .onBothPaths(jars)
            .java(
                "shop.Item",
                """
                package shop;

                import jakarta.persistence.*;
                import lombok.*;
                import lombok.experimental.*;

                @Entity
                @Data
                @Builder
                @NoArgsConstructor
                @AllArgsConstructor
                @FieldNameConstants
                @Table(indexes = @Index(columnList = Item.Fields.code))
                public class Item {
                  @Id @GeneratedValue private Long id;

                  @Column(length = 20, nullable = false)
                  private String code;

                  @Embedded private Size size;

                  @Value
                  @Embeddable
                  @NoArgsConstructor(force = true, access = AccessLevel.PROTECTED)
                  @AllArgsConstructor
                  public static class Size {
                    int width;
                    int height;
                  }
                }
                """)
            .java(
                "shop.Shelf",
                """
                package shop;

                import jakarta.persistence.*;
                import lombok.*;

                @Entity
                @Access(AccessType.PROPERTY)
                @Setter
                public class Shelf {
                  private Long id;

                  @Getter(onMethod_ = {@Column(length = 30)})
                  private String label;

                  @Getter private boolean full;

                  @Id
                  public Long getId() {
                    return id;
                  }
                }
                """)
            .java("shop.ItemView", "package shop;\n\npublic record ItemView(String code) {}\n")
            .java(
                "shop.Items",
                """
                package shop;

                @org.mapstruct.Mapper
                public interface Items {
                  ItemView view(Item item);
                }
                """);
  }

  private String lock(String... processors) {
    Output output = new Javac().compile(project.processors(processors));
    assertThat(output.exit()).as(output.text()).isZero();
    assertThat(output.text()).contains("shop: ");
    return Workshop.lock(project);
  }

  @Test
  void inAnyOrder() {
    String lock = lock(LOMBOK, MAPSTRUCT, METAMODEL, OURS);
    assertThat(lock)
        .contains("\"CODE\", \"type\": \"varchar(20)\", \"nullable\": false")
        .contains("\"WIDTH\", \"type\": \"integer\"")
        .contains("\"LABEL\", \"type\": \"varchar(30)\"")
        .contains("\"FULL\", \"type\": \"boolean\", \"nullable\": false")
        .contains("\"indexes\"");
    assertThat(project.exists("target/classes/shop/Item_.class")).isTrue();
    assertThat(project.exists("target/classes/shop/ItemsImpl.class")).isTrue();

    assertThat(lock(OURS, METAMODEL, MAPSTRUCT, LOMBOK)).isEqualTo(lock);
  }

  @Test
  void entitiesThatAnotherWritesInLaterRounds() {
    assertThat(lock(LOMBOK, OURS, LateEntityProcessor.class.getName()))
        .contains("\"name\": \"LATE\"")
        .contains("\"STAMPEDBY\", \"type\": \"varchar(12)\"");
  }

  @Test
  void codeThatRunsUsesWhatOthersWriteButNotIntoItsOwnFile() {
    String code =
        """
        package shop;

        import java.util.Optional;
        import org.hibernate.usertype.UserType;

        %s
        public class Code implements UserType<String> {
          public int getSqlType() {
            return Optional.ofNullable((Item) null).map(Item::getCode).or(() -> Optional.of(Item_.CODE))
                .map(String::length).get();
          }
          public Class<String> returnedClass() { return String.class; }
          public String deepCopy(String value) { return value; }
          public boolean isMutable() { return %s; }
        }
        """;
    project
        .write("mooring.toml", "user-code = \"run\"\n")
        .java("shop.Code", code.formatted("", "false"))
        .java(
            "shop.Coded",
            """
            package shop;

            import jakarta.persistence.*;

            @Entity
            public class Coded {
              @Id int id;
              @org.hibernate.annotations.Type(Code.class) String code;
            }
            """);
    assertThat(lock(OURS, LOMBOK, METAMODEL)).contains("\"CODE\", \"type\": \"integer\"");

    project.java("shop.Code", code.formatted("@lombok.extern.java.Log", "log == null"));
    Output lacking = new Javac().compile(project.processors(LOMBOK, METAMODEL, OURS));
    assertThat(lacking.text())
        .contains("cannot be compiled by itself: Code.java:14: cannot find symbol")
        .contains("(annotation processors do not take part)");
  }
}
