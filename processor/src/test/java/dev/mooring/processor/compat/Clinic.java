package dev.mooring.processor.compat;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.type.SqlTypes;

/** The entities of a release that is running. */
final class Clinic {
  static final Class<?>[] ENTITIES = {
    Owner.class, Pet.class, Badge.class, Tag.class, Payment.class, Card.class
  };

  private Clinic() {}

  enum Status {
    NEW,
    REGULAR,
    GONE
  }

  enum Grade {
    LOW,
    MIDDLE,
    HIGH
  }

  enum Kind {
    CAT,
    DOG,
    BIRD
  }

  @Entity(name = "Owner")
  @Table(
      name = "owner",
      uniqueConstraints = @UniqueConstraint(name = "owner_email", columnNames = "email"),
      indexes = @Index(name = "owner_born", columnList = "born"))
  static class Owner {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "owners")
    @SequenceGenerator(name = "owners", sequenceName = "owner_seq", allocationSize = 50)
    Long id;

    @Column(nullable = false, length = 60)
    String name;

    @Column(length = 40)
    String email;

    String note;

    @Check(name = "owner_rating", constraints = "rating >= 0")
    int rating;

    Integer weight;
    boolean active;

    @Column(precision = 10, scale = 2)
    BigDecimal balance;

    Double ratio;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    Status status;

    @Enumerated(EnumType.ORDINAL)
    @JdbcTypeCode(SqlTypes.SMALLINT)
    Grade grade;

    UUID token;
    LocalDate born;

    @Column(name = "seen_at")
    LocalDateTime seenAt;

    @Column(name = "made_at")
    Instant madeAt;

    @Column(name = "opens_at")
    LocalTime opensAt;

    byte[] photo;

    @ColumnDefault("7")
    @Column(name = "lucky", nullable = false, insertable = false, updatable = false)
    Integer lucky;

    @ElementCollection
    @CollectionTable(
        name = "owner_phone",
        joinColumns = @JoinColumn(name = "owner_id"),
        foreignKey = @ForeignKey(name = "owner_phone_owner"))
    @Column(name = "phone")
    Set<String> phones = new HashSet<>();

    @Version int version;
  }

  @Entity(name = "Pet")
  @Table(name = "pet")
  static class Pet {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String name;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    Kind kind;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "owner_id", foreignKey = @ForeignKey(name = "pet_owner"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    Owner owner;
  }

  @Entity(name = "Badge")
  @Table(
      name = "badge",
      uniqueConstraints = @UniqueConstraint(name = "badge_pet", columnNames = "pet_id"))
  static class Badge {
    @Id Long id;
    String text;

    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "pet_id", foreignKey = @ForeignKey(name = "badge_pet_fk"))
    Pet pet;
  }

  @Entity(name = "Tag")
  @Table(name = "tag")
  static class Tag {
    @Id
    @Column(length = 20)
    String code;

    String label;
    Integer weight;
  }

  @Entity(name = "Payment")
  @Table(name = "payment")
  @DiscriminatorColumn(name = "dtype", length = 20)
  @DiscriminatorValue("CASH")
  static class Payment {
    @Id Long id;
    BigDecimal amount;
  }

  @Entity(name = "Card")
  @DiscriminatorValue("CARD")
  static class Card extends Payment {
    @Column(length = 30)
    String number;
  }
}
