package dev.mooring.processor.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.processor.UserProject;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generators of the same compilation that may add to the schema. */
class UserGeneratorsTest {
  private static final String ANNOTATION =
      """
      package shop;
      import java.lang.annotation.*;
      @org.hibernate.annotations.IdGeneratorType(Numbers.class)
      @Retention(RetentionPolicy.RUNTIME)
      public @interface Numbered {
        String name();
      }
      """;

  private static final String GENERATOR =
      """
      package shop;
      import java.lang.reflect.Member;
      import org.hibernate.boot.model.naming.Identifier;
      import org.hibernate.boot.model.relational.*;
      import org.hibernate.engine.spi.SharedSessionContractImplementor;
      import org.hibernate.generator.GeneratorCreationContext;
      import org.hibernate.id.IdentifierGenerator;
      public class Numbers implements IdentifierGenerator %s {
        private final String name;
        public Numbers(Numbered config, Member member, GeneratorCreationContext context) {
          name = config.name();
          %s
        }
        public Object generate(SharedSessionContractImplementor session, Object entity) {
          return System.nanoTime();
        }
        %s
      }
      """;

  private static final String CREATE =
      """
      Namespace namespace = %s.getDefaultNamespace();
      namespace.createSequence(
          Identifier.toIdentifier(name), physical -> new Sequence("x", null, null, physical));
      """;

  @TempDir Path directory;
  private UserProject project;

  @BeforeEach
  void project() {
    project =
        UserProject.on(directory.resolve("shop"), "jdbc:h2:mem:shop")
            .java("shop.Numbered", ANNOTATION)
            .java(
                "shop.Product",
                """
                package shop;
                import jakarta.persistence.*;
                @Entity
                public class Product {
                  @Id @Numbered(name = "numbers") Long id;
                }
                """)
            .migration("V1__p.sql", "create table product (id bigint primary key);");
  }

  @Test
  void constructorThatUsesTheModel() {
    project.java(
        "shop.Numbers", GENERATOR.formatted("", CREATE.formatted("context.getDatabase()"), ""));

    assertThat(project.compile().all())
        .contains("Numbers.java:8: warning: [mapping.user-code] the schema may lack sequences or")
        .contains("that the generator shop.Numbers adds in its constructor, because")
        .contains("or move shop.Numbers to a dependency");
  }

  @Test
  void exportablesInCodeThatCannotBeFollowed() {
    project.java(
        "shop.Numbers",
        GENERATOR.formatted(
            ", ExportableProducer",
            "",
            "public void registerExportables(Database database) { "
                + CREATE.formatted("database")
                + "}"));

    assertThat(project.compile().all())
        .contains("Numbers.java:8: error: [mapping.user-code] Hibernate needs to run")
        .contains("shop.Numbers#registerExportables to know the schema");
  }

  @Test
  void generatorThatOnlyGenerates() {
    project.java("shop.Numbers", GENERATOR.formatted("", "System.identityHashCode(name);", ""));

    assertThat(project.compile().messages())
        .satisfiesExactlyInAnyOrder(
            lock -> assertThat(lock).contains("created"),
            verdict -> assertThat(verdict).contains("shop: 1 table matches 1 migration"));
  }
}
