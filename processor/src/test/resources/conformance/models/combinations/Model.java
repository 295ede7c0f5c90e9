package model;

import jakarta.persistence.*;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import org.hibernate.annotations.*;
import org.hibernate.type.SqlTypes;

// Generics, records as identifiers and mixed access in one model.
@MappedSuperclass
abstract class Root<K, O extends Root<?, ?>> {
  @ManyToOne O owner;

  @CurrentTimestamp Instant changed;

  @Embedded Pair<K, BigDecimal> pair;
}

@MappedSuperclass
@Access(AccessType.PROPERTY)
abstract class Named<K> extends Root<K, Shelf> {
  private String label;

  @Column(length = 33)
  public String getLabel() {
    return label;
  }

  public void setLabel(String label) {
    this.label = label;
  }

  @Access(AccessType.FIELD)
  @Column(name = "by_field", nullable = false)
  private int mixed;
}

@Embeddable
class Pair<L, R> {
  String plain;
  @Transient L left;
  @Transient R right;
}

record BoxKey(String row, int number) {}

@Entity
@IdClass(BoxKey.class)
@Inheritance(strategy = InheritanceType.JOINED)
@DiscriminatorColumn(name = "kind", discriminatorType = DiscriminatorType.CHAR)
@SecondaryTable(
    name = "box_more",
    pkJoinColumns = {
      @PrimaryKeyJoinColumn(name = "r", referencedColumnName = "box_row"),
      @PrimaryKeyJoinColumn(name = "n", referencedColumnName = "number")
    },
    indexes = @jakarta.persistence.Index(columnList = "remark"))
@DiscriminatorValue("b")
abstract class Box {
  @Id
  @Column(name = "box_row", length = 4)
  String row;

  @Id int number;

  @Column(table = "box_more", length = 50)
  String remark;

  @Embedded
  @AttributeOverride(name = "measure.width", column = @Column(name = "w"))
  Shape shape;

  @Version Short version;
}

@Entity
@DiscriminatorValue("c")
final class Crate extends Box {
  @OneToMany
  @JoinTable(
      name = "crate_cartons",
      joinColumns = {
        @JoinColumn(name = "crate_row", referencedColumnName = "box_row"),
        @JoinColumn(name = "crate_number", referencedColumnName = "number")
      })
  @MapKeyEnumerated(EnumType.STRING)
  Map<DayOfWeek, Carton> cartons;

  @Array(length = 4)
  int[] sizes;
}

@Entity
@DiscriminatorValue("k")
class Carton extends Box {
  @UuidGenerator UUID tag;

  @ColumnDefault("'none'")
  @Generated
  String origin;

  @GeneratedColumn("number * 2")
  int doubled;

  @Formula("number + 1")
  int next;
}

@Embeddable
record Shape(@Embedded Measure measure, @Enumerated(EnumType.STRING) Colour colour) {

  @Embeddable
  record Measure(
      Integer width, @Check(constraints = "depth > 0") @Column(precision = 7, scale = 1) BigDecimal depth) {}

  enum Colour {
    RED,
    BLUE
  }
}

@Entity
@SoftDelete(columnName = "gone", strategy = SoftDeleteType.DELETED)
class Shelf extends Named<String> {
  private Long id;

  @Id
  @GeneratedValue(generator = "shelves")
  @SequenceGenerator(name = "shelves", sequenceName = "shelf_numbers", allocationSize = 5)
  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  private Set<Holder.Inside> insides;

  @ElementCollection
  @CollectionTable(name = "shelf_insides", uniqueConstraints = @UniqueConstraint(columnNames = {"shelf_id", "place"}))
  public Set<Holder.Inside> getInsides() {
    return insides;
  }

  public void setInsides(Set<Holder.Inside> insides) {
    this.insides = insides;
  }
}

interface Holder {
  @Embeddable
  @Access(AccessType.FIELD)
  class Inside {
    @Column(nullable = false)
    int place;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, Object> extra;
  }
}

class Outer {
  @Entity(name = "InnerOne")
  @Table(name = "inner_one")
  static class Inner {
    @EmbeddedId Key key;

    @MapsId("shelf")
    @ManyToOne
    @OnDelete(action = OnDeleteAction.CASCADE)
    Shelf shelf;

    @TenantId String tenant;

    @Any
    @AnyDiscriminator(DiscriminatorType.STRING)
    @AnyDiscriminatorValue(discriminator = "S", entity = Shelf.class)
    @AnyKeyJavaClass(Long.class)
    @JoinColumn(name = "target_id")
    @Column(name = "target_type", length = 3)
    Object target;

    @ManyToAny
    @AnyDiscriminator(DiscriminatorType.CHAR)
    @AnyDiscriminatorValue(discriminator = "S", entity = Shelf.class)
    @AnyKeyJavaClass(Long.class)
    @JoinTable(
        name = "inner_targets",
        joinColumns = {@JoinColumn(name = "i_shelf"), @JoinColumn(name = "i_year")},
        inverseJoinColumns = @JoinColumn(name = "any_id"))
    @Column(name = "any_type")
    List<Object> targets;

    @Embeddable
    record Key(Long shelf, Year planted) {}
  }
}
