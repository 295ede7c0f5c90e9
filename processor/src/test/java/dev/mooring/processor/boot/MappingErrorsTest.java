package dev.mooring.processor.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import dev.mooring.schema.spi.EntitySchema;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingErrorsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "@Entity class Owner { String name; } | clinic.Owner | has no identifier",
        "@Entity class Owner { @Id Long id; @ManyToOne Pet pet; } class Pet { } | clinic.Owner.pet | which is not an entity",
        "@Entity class Owner { @Id Long id; @OneToMany(mappedBy=\"ownr\") List<Pet> pets; } @Entity class Pet { @Id Long id; } | clinic.Owner.pets | mapped by ownr, but clinic.Pet has no such attribute",
        "@Entity class Owner { @Id Long id; Thread t; } | clinic.Owner.t | java.lang.Thread",
        "@Embeddable class Part { Thread t; } @Entity class Owner { @Id Long id; @Embedded Part part; } | clinic.Part.t | java.lang.Thread",
        "@Entity class Owner { @Id Long id; Object o; } | clinic.Owner.o | no column type for o",
        "@Entity class Owner { @Id Long id; @Column(name=\"x\") String a; @Column(name=\"x\") String b; } | clinic.Owner.b | mapped twice",
        "@Entity class Owner { @Id Long id; @Column(table=\"nope\") String s; } | clinic.Owner.s | table nope",
        "@Entity class Owner { @Id Long id; @ManyToOne @JoinColumn(referencedColumnName=\"zip\") Pet pet; } @Entity class Pet { @Id Long id; } | clinic.Owner.pet | referencedColumnName is zip",
        "class Key { long a; } @Entity @IdClass(Key.class) class Owner { @Id long a; @Id long b; } | clinic.Owner.b | @IdClass"
      })
  void blamesTheAttribute(String source, String attribute, String message) {
    EntitySchema schema = Model.of(source).on("postgresql");
    assertThat(schema.schema().tables()).isEmpty();
    Finding finding = only(schema);
    assertThat(finding.code()).startsWith("mapping.").isNotEqualTo("mapping.invalid");
    assertThat(finding.level()).isEqualTo(Level.ERROR);
    assertThat(finding.attribute()).isEqualTo(attribute);
    assertThat(finding.message()).contains(message).doesNotContain("\n").doesNotEndWith(".");
    assertThat(finding.fix()).isNotEmpty();
  }

  @Test
  void userCodeNamesTheWaysOut() {
    Finding finding =
        only(
            Model.of(
                    """
                    @Entity class Owner { @Id Long id; @org.hibernate.annotations.Type(Mark.class) String mark; }
                    class Mark implements org.hibernate.usertype.UserType<String> {
                      public int getSqlType() { throw new UnsupportedOperationException("mooring:user-code:clinic.Mark#getSqlType"); }
                      public Class<String> returnedClass() { return String.class; }
                      public String deepCopy(String a) { return a; }
                      public boolean isMutable() { return false; }
                    }
                    """)
                .on("postgresql"));
    assertThat(finding.code()).isEqualTo("mapping.user-code");
    assertThat(finding.object()).isEqualTo("clinic.Mark#getSqlType");
    assertThat(finding.attribute()).isEqualTo("clinic.Owner.mark");
    assertThat(finding.fix()).hasSize(5);
    assertThat(finding.fix().get(0)).contains("[types] \"clinic.Mark\" =");
    assertThat(finding.fix().get(1)).contains("columnDefinition");
    assertThat(finding.fix().get(2)).contains("user-code = \"run\"");
    assertThat(finding.fix().get(3)).contains("clinic.Mark");
  }

  @Test
  void columnsOfIndexesAndUniqueConstraintsMustExist() {
    EntitySchema schema =
        Model.of(
                "@Entity @Table(indexes = @Index(columnList = \"nome\"), uniqueConstraints ="
                    + " @UniqueConstraint(columnNames = {\"id\", \"mail\"}))"
                    + " class Owner { @Id Long id; String name; }")
            .on("postgresql");
    assertThat(schema.findings())
        .extracting(Finding::code)
        .containsExactly("mapping.index-column", "mapping.index-column");
    assertThat(schema.findings())
        .extracting(Finding::object)
        .containsExactly("owner.nome", "owner.mail");
    assertThat(schema.findings().get(0).attribute()).isEqualTo("clinic.Owner");
    assertThat(schema.findings().get(0).fix()).containsExactly("name one of its columns: id, name");
  }

  @Test
  void dialectsMustBeKnown() {
    Model model = Model.of("@Entity class Owner { @Id Long id; }");
    assertThat(only(model.on("acme")).code()).isEqualTo("mapping.dialect");
    Finding setting = only(model.with("hibernate.dialect", "acme.Nope").on("postgresql"));
    assertThat(setting.code()).isEqualTo("mapping.dialect");
    assertThat(setting.object()).isEqualTo("acme.Nope");
  }

  @Test
  void namesMissingClasses() {
    Finding parent =
        only(
            Model.of("@Entity class Owner extends Base { @Id Long id; } class Base { }")
                .without("clinic.Base")
                .on("h2"));
    assertThat(parent.code()).isEqualTo("mapping.class-missing");
    assertThat(parent.object()).isEqualTo("clinic.Base");
    Finding strategy =
        only(
            Model.of("@Entity class Owner { @Id Long id; }")
                .with("hibernate.physical_naming_strategy", "acme.Nope")
                .on("h2"));
    assertThat(strategy.message()).contains("acme.Nope");
  }

  @Test
  void looksBehindClassesThatTheReflectionCannotName() {
    Throwable cause = new NoClassDefFoundError("acme/query/Bindable");
    Finding finding = told(new TypeNotPresentException("[unknown]", cause));
    assertThat(finding.code()).isEqualTo("mapping.class-missing");
    assertThat(finding.object()).isEqualTo("acme.query.Bindable");
  }

  @Test
  void aClassThatIsThereButCannotBeInitialisedIsNotCalledMissing() {
    Throwable cause = new NoClassDefFoundError("Could not initialize class acme.Lazy");
    cause.initCause(new IllegalStateException("no provider"));
    Finding finding = told(new IllegalArgumentException("while loading", cause));
    assertThat(finding.object()).isEqualTo("acme.Lazy");
    assertThat(finding.message())
        .isEqualTo(
            "acme.Lazy cannot be initialised while Hibernate reads the mapping:"
                + " java.lang.IllegalStateException: no provider");
  }

  private static Finding told(Throwable failed) {
    BootRequest request = new BootRequest("h2", List.of(), List.of(), List.of(), Map.of());
    DeclaredFacts declared =
        new DeclaredFacts(
            new ModelLoader(new Nothing(), new StatedTypes(Map.of()), false, Set.of()));
    List<Finding> findings =
        MappingErrors.of(
            failed, request, declared, new Nothing(), new FailingClass(failed, classes -> null));
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }

  private static final class Nothing implements ModelSource {
    @Override
    public byte @Nullable [] classFile(String binaryName) {
      return null;
    }

    @Override
    public byte @Nullable [] resource(String name) {
      return null;
    }
  }

  private static Finding only(EntitySchema schema) {
    List<Finding> findings = schema.findings();
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }
}
