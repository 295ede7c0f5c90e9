package dev.mooring.processor.effects;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
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
import jakarta.persistence.OneToMany;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.type.SqlTypes;

/** A depot with items in it: most of what an attribute can be. */
final class Stock {
  private Stock() {}

  enum Status {
    NEW,
    SOLD,
    GONE
  }

  enum Grade {
    LOW,
    MIDDLE,
    HIGH
  }

  enum Shape {
    BOX,
    CAN,
    TUBE
  }

  @Entity(name = "Depot")
  @Table(name = "depot")
  static class Depot {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false, unique = true, length = 40)
    String name;

    String town;

    @ElementCollection
    @CollectionTable(
        name = "depot_phone",
        joinColumns = @JoinColumn(name = "depot_id"),
        foreignKey = @ForeignKey(name = "depot_phone_depot"))
    @Column(name = "phone")
    List<String> phones = new ArrayList<>();

    @OneToMany(mappedBy = "depot")
    List<Item> items = new ArrayList<>();
  }

  @Entity(name = "Item")
  @Table(name = "item", indexes = @Index(name = "item_due", columnList = "due_on"))
  static class Item {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "items")
    @SequenceGenerator(name = "items", sequenceName = "item_seq", allocationSize = 50)
    Long id;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "depot_id")
    @OnDelete(action = OnDeleteAction.CASCADE)
    Depot depot;

    @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
    @JoinColumn(name = "part_of_id")
    Item partOf;

    @Column(nullable = false, unique = true, length = 20)
    String code;

    String note;

    @Check(name = "item_amount", constraints = "amount >= 0")
    int amount;

    Integer weight;

    boolean active;

    @Column(precision = 10, scale = 2)
    BigDecimal price;

    double ratio;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    Status status;

    @Enumerated(EnumType.ORDINAL)
    @JdbcTypeCode(SqlTypes.SMALLINT)
    Grade grade;

    /** An enum of the engine's own. */
    @Enumerated(EnumType.STRING)
    Shape shape;

    UUID token;

    @Column(name = "made_at")
    Instant madeAt;

    @Column(name = "planned_at")
    LocalDateTime plannedAt;

    @Column(name = "due_on")
    LocalDate dueOn;

    @Column(name = "opens_at")
    LocalTime opensAt;

    String[] tags;

    byte[] photo;

    @JdbcTypeCode(SqlTypes.JSON)
    String attributes;

    @Version int version;
  }
}
