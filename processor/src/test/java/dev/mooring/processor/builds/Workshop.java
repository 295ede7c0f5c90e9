package dev.mooring.processor.builds;

import dev.mooring.processor.UserProject;
import java.nio.file.Path;

/** Entities in many files, each of which decides something of another file's table. */
final class Workshop {
  private Workshop() {}

  static UserProject in(Path directory) {
    return UserProject.on(directory, "jdbc:h2:mem:workshop")
        .java(
            "workshop.Lengths",
            """
            package workshop;

            public interface Lengths {
              int NAME = 2 * Lengths.HALF;
              int HALF = 30;
            }
            """)
        .java(
            "workshop.Priority",
            """
            package workshop;

            import jakarta.persistence.EnumeratedValue;

            public enum Priority {
              LOW(10),
              HIGH(Priority.TOP) {
                @Override
                public String toString() {
                  return "high";
                }
              };

              static final int TOP = 90;
              @EnumeratedValue private final int weight;

              Priority(int weight) {
                this.weight = weight;
              }
            }
            """)
        .java("workshop.State", "package workshop;\n\npublic enum State { OPEN, DONE }\n")
        .java(
            "workshop.base.Keyed",
            """
            package workshop.base;

            import jakarta.persistence.*;

            @MappedSuperclass
            public abstract class Keyed<K extends java.io.Serializable> {
              @Id private K key;
              @Version private int version;
            }
            """)
        .java(
            "workshop.Money",
            """
            package workshop;

            import jakarta.persistence.*;
            import java.math.BigDecimal;

            @Embeddable
            public record Money(
                @Column(precision = 12, scale = 2) BigDecimal amount,
                @Column(length = 3) String currency) {}
            """)
        .java(
            "workshop.Colour",
            "package workshop;\n\npublic record Colour(int red, int green, int blue) {}\n")
        .java(
            "workshop.ColourConverter",
            """
            package workshop;

            import jakarta.persistence.*;

            @Converter(autoApply = true)
            public class ColourConverter implements AttributeConverter<Colour, String> {
              @Override
              public String convertToDatabaseColumn(Colour colour) {
                return colour == null ? null : Integer.toHexString(colour.red());
              }

              @Override
              public Colour convertToEntityAttribute(String text) {
                return null;
              }
            }
            """)
        .java(
            "workshop.Part",
            """
            package workshop;

            import jakarta.persistence.*;

            @Entity
            @Inheritance(strategy = InheritanceType.SINGLE_TABLE)
            public class Part extends workshop.base.Keyed<Long> {
              @Column(length = Lengths.NAME, nullable = false)
              private String name;

              private Priority priority;
              private State state;
              @Embedded private Money price;

              @Column(length = 8)
              private Colour colour;

              @Entity
              @Table(name = "part_note")
              public static class Note {
                @EmbeddedId private Id id;

                @Embeddable
                public record Id(int line, @Column(length = 5) String language) {}
              }
            }
            """)
        .java(
            "workshop.Spare",
            """
            package workshop;

            import jakarta.persistence.*;

            @Entity
            public class Spare extends Part {
              @Enumerated(EnumType.STRING)
              @Column(length = 10)
              private State condition;
            }
            """)
        .java(
            "workshop.Job",
            """
            package workshop;

            import jakarta.persistence.*;
            import java.util.*;

            @Entity
            @Access(AccessType.PROPERTY)
            public class Job {
              private Long id;
              private List<Part> parts;
              private Map<State, String> remarks;

              @Id
              @GeneratedValue(generator = "jobs")
              public Long getId() {
                return id;
              }

              public void setId(Long id) {
                this.id = id;
              }

              @ManyToMany
              @OrderColumn
              public List<Part> getParts() {
                return parts;
              }

              public void setParts(List<Part> parts) {
                this.parts = parts;
              }

              @ElementCollection
              @MapKeyEnumerated(EnumType.STRING)
              public Map<State, String> getRemarks() {
                return remarks;
              }

              public void setRemarks(Map<State, String> remarks) {
                this.remarks = remarks;
              }
            }
            """)
        .write(
            "src/main/java/workshop/package-info.java",
            """
            @SequenceGenerator(name = "jobs", sequenceName = "job_numbers", allocationSize = 5)
            package workshop;

            import jakarta.persistence.SequenceGenerator;
            """);
  }

  /** The schema beside the class files. */
  static String lock(UserProject project) {
    return project.read("target/classes/META-INF/mooring/shop.json");
  }
}
