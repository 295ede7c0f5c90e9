package dev.mooring.processor.rough;

import dev.mooring.processor.UserProject;
import java.nio.file.Path;

/** A project with a bit of everything whose order or spelling might show in a lock. */
final class Clinic {
  static final String MIGRATION =
      """
      create table owner (
        id bigint primary key,
        name varchar(80) not null unique,
        kind varchar(10) check (kind in ('FRIEND', 'INDIVIDUAL')),
        city varchar(40)
      );
      create table pet (
        id bigint primary key,
        name varchar(40),
        owner_id bigint references owner
      );
      create index pet_name on pet (name);
      """;

  private Clinic() {}

  static UserProject in(Path directory) {
    return in(directory, "jdbc:h2:mem:clinic");
  }

  static UserProject in(Path directory, String url) {
    return UserProject.on(directory, url)
        .java(
            "clinic.Owner",
            """
            package clinic;

            import jakarta.persistence.*;
            import java.util.Set;

            @Entity
            public class Owner {
              @Id private Long id;

              @Column(nullable = false, unique = true, length = 80)
              private String name;

              @Enumerated(EnumType.STRING)
              @Column(length = 10)
              private Kind kind;

              @Embedded private Address address;

              @OneToMany(mappedBy = "owner")
              private Set<Pet> pets;
            }
            """)
        .java("clinic.Kind", "package clinic;\n\npublic enum Kind {\n  INDIVIDUAL,\n  FRIEND\n}\n")
        .java(
            "clinic.Address",
            """
            package clinic;

            import jakarta.persistence.*;

            @Embeddable
            public record Address(@Column(length = 40) String city) {}
            """)
        .java(
            "clinic.Pet",
            """
            package clinic;

            import jakarta.persistence.*;

            @Entity
            @Table(indexes = @Index(name = "pet_name", columnList = "name"))
            public class Pet {
              @Id private Long id;

              @Column(length = 40)
              private String name;

              @ManyToOne private Owner owner;
            }
            """)
        .migration("V1__clinic.sql", MIGRATION);
  }
}
