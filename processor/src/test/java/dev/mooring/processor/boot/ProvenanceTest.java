package dev.mooring.processor.boot;

import static dev.mooring.schema.model.ColumnMapping.Fact.ASSOCIATION;
import static dev.mooring.schema.model.ColumnMapping.Fact.CONVERTED;
import static dev.mooring.schema.model.ColumnMapping.Fact.DECLARED_LENGTH;
import static dev.mooring.schema.model.ColumnMapping.Fact.DECLARED_NULLABILITY;
import static dev.mooring.schema.model.ColumnMapping.Fact.DECLARED_PRECISION;
import static dev.mooring.schema.model.ColumnMapping.Fact.DECLARED_TYPE;
import static dev.mooring.schema.model.ColumnMapping.Fact.DISCRIMINATOR;
import static dev.mooring.schema.model.ColumnMapping.Fact.ENUM_NAMED;
import static dev.mooring.schema.model.ColumnMapping.Fact.ENUM_ORDINAL;
import static dev.mooring.schema.model.ColumnMapping.Fact.ENUM_STRING;
import static dev.mooring.schema.model.ColumnMapping.Fact.GENERATED_VALUE;
import static dev.mooring.schema.model.ColumnMapping.Fact.IDENTIFIER;
import static dev.mooring.schema.model.ColumnMapping.Fact.INSTANT;
import static dev.mooring.schema.model.ColumnMapping.Fact.NOT_INSERTED;
import static dev.mooring.schema.model.ColumnMapping.Fact.NOT_UPDATED;
import static dev.mooring.schema.model.ColumnMapping.Fact.OPTIONAL_ROW;
import static dev.mooring.schema.model.ColumnMapping.Fact.PRIMITIVE;
import static dev.mooring.schema.model.ColumnMapping.Fact.REMOVED_FIRST;
import static dev.mooring.schema.model.ColumnMapping.Fact.VERSION;
import static dev.mooring.schema.model.ColumnMapping.Fact.WRITE_TRANSFORMER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.schema.model.Column;
import dev.mooring.schema.model.ColumnMapping.Fact;
import dev.mooring.schema.model.Table;
import org.junit.jupiter.api.Test;

class ProvenanceTest {
  @Test
  void whatWasWrittenDownAndWhatIsDefault() {
    Table owner =
        Model.of(
                """
                enum Mood { GOOD, BAD }
                @Entity class Owner {
                  @Id @GeneratedValue long id;
                  @Version int revision;
                  String plain;
                  @Column(name = "said") String named;
                  @Column(length = 255) String written;
                  @Column(precision = 9) BigDecimal price;
                  @Column(nullable = true) Integer maybe;
                  @Column(columnDefinition = "varchar(7)") String raw;
                  @Column(insertable = false, updatable = false) String shown;
                  @Column(updatable = false) String once;
                  @org.hibernate.annotations.ColumnTransformer(write = "upper(?)") String loud;
                  @Enumerated(EnumType.STRING) Mood text;
                  @Enumerated Mood number;
                  @JdbcTypeCode(SqlTypes.NAMED_ENUM) Mood named2;
                  @Convert(converter = Yes.class) Boolean yes;
                  @org.hibernate.annotations.CreationTimestamp Instant made;
                  @ManyToOne(optional = false) Owner boss;
                  @Column(name = "boss_id", insertable = false, updatable = false) Long bossId;
                }
                @Converter class Yes implements AttributeConverter<Boolean, String> {
                  public String convertToDatabaseColumn(Boolean b) { return "y"; }
                  public Boolean convertToEntityAttribute(String s) { return true; }
                }
                """)
            .table("postgresql", "owner");
    assertThat(owner.entity()).isEqualTo("clinic.Owner");
    facts(owner, "id", "clinic.Owner.id", PRIMITIVE, IDENTIFIER, GENERATED_VALUE);
    facts(owner, "revision", "clinic.Owner.revision", PRIMITIVE, VERSION);
    facts(owner, "plain", "clinic.Owner.plain");
    facts(owner, "said", "clinic.Owner.named");
    facts(owner, "written", "clinic.Owner.written", DECLARED_LENGTH);
    facts(owner, "price", "clinic.Owner.price", DECLARED_PRECISION);
    facts(owner, "maybe", "clinic.Owner.maybe", DECLARED_NULLABILITY);
    facts(owner, "raw", "clinic.Owner.raw", DECLARED_TYPE);
    facts(owner, "shown", "clinic.Owner.shown", NOT_INSERTED, NOT_UPDATED);
    facts(owner, "once", "clinic.Owner.once", NOT_UPDATED);
    facts(owner, "loud", "clinic.Owner.loud", WRITE_TRANSFORMER);
    facts(owner, "text", "clinic.Owner.text", ENUM_STRING);
    facts(owner, "number", "clinic.Owner.number", ENUM_ORDINAL);
    assertThat(owner.column("number").mapping().constants()).containsExactly("GOOD", "BAD");
    assertThat(owner.column("text").mapping().constants()).isEmpty();
    facts(owner, "named2", "clinic.Owner.named2", ENUM_NAMED);
    facts(owner, "yes", "clinic.Owner.yes", CONVERTED);
    facts(owner, "made", "clinic.Owner.made", GENERATED_VALUE);
    facts(owner, "boss_id", "clinic.Owner.boss", ASSOCIATION, DECLARED_NULLABILITY);
  }

  @Test
  void pathsThroughEmbeddablesAndCollections() {
    Model model =
        Model.of(
            """
            @Embeddable class Place { @Column(length = 9) String zip; String city; }
            @Embeddable class Address { @Embedded Place place; int house; }
            @Entity class Owner {
              @Id Long id;
              @Embedded @AttributeOverride(name = "place.city", column = @Column(name = "town", length = 5)) Address address;
              @ElementCollection Map<String, Place> places;
              @ElementCollection @Column(length = 3) Set<String> tags;
              @ManyToMany Set<Owner> friends;
            }
            """);
    Table owner = model.table("postgresql", "owner");
    facts(owner, "zip", "clinic.Owner.address.place.zip", DECLARED_LENGTH, OPTIONAL_ROW);
    facts(owner, "town", "clinic.Owner.address.place.city", DECLARED_LENGTH, OPTIONAL_ROW);
    facts(owner, "house", "clinic.Owner.address.house", PRIMITIVE, OPTIONAL_ROW);
    Table places = model.table("postgresql", "owner_places");
    assertThat(places.entity()).isEqualTo("clinic.Owner.places");
    facts(places, "owner_id", "clinic.Owner.places.{key}", ASSOCIATION, REMOVED_FIRST);
    facts(places, "places_key", "clinic.Owner.places.{index}");
    facts(places, "zip", "clinic.Owner.places.{element}.zip", DECLARED_LENGTH);
    Table tags = model.table("postgresql", "owner_tags");
    facts(tags, "tags", "clinic.Owner.tags.{element}", DECLARED_LENGTH);
    Table friends = model.table("postgresql", "owner_owner");
    facts(friends, "friends_id", "clinic.Owner.friends.{element}", ASSOCIATION);
  }

  @Test
  void pointsInTimeThatTheColumnKeepsAsWallTime() {
    Table visit =
        Model.of(
                """
                @Entity class Visit {
                  @Id Long id;
                  java.sql.Timestamp stamp;
                  java.util.Date date;
                  @Temporal(TemporalType.DATE) java.util.Date day;
                  java.util.Calendar calendar;
                  java.time.Instant instant;
                  java.time.LocalDateTime local;
                  @org.hibernate.annotations.TimeZoneStorage(org.hibernate.annotations.TimeZoneStorageType.NORMALIZE)
                  java.time.OffsetDateTime offset;
                }
                """)
            .table("postgresql", "visit");
    facts(visit, "stamp", "clinic.Visit.stamp", INSTANT);
    facts(visit, "date", "clinic.Visit.date", INSTANT);
    facts(visit, "day", "clinic.Visit.day");
    facts(visit, "calendar", "clinic.Visit.calendar", INSTANT);
    facts(visit, "instant", "clinic.Visit.instant");
    facts(visit, "local", "clinic.Visit.local");
    facts(visit, "offset", "clinic.Visit.offset", INSTANT);
  }

  @Test
  void rowsThatGoBeforeWhatTheyReferTo() {
    Model model =
        Model.of(
            """
            @Entity class Depot {
              @Id Long id;
              @OneToMany(mappedBy = "depot", cascade = CascadeType.ALL) List<Item> items;
              @OneToMany(mappedBy = "depot", orphanRemoval = true) List<Rack> racks;
              @OneToMany(mappedBy = "depot", cascade = CascadeType.PERSIST) List<Door> doors;
              @ManyToMany List<Item> best;
            }
            @Entity class Item { @Id Long id; @ManyToOne Depot depot; }
            @Entity class Rack { @Id Long id; @ManyToOne Depot depot; }
            @Entity class Door { @Id Long id; @ManyToOne Depot depot; }
            """);
    facts(model.table("h2", "ITEM"), "DEPOT_ID", "clinic.Item.depot", ASSOCIATION, REMOVED_FIRST);
    facts(model.table("h2", "RACK"), "DEPOT_ID", "clinic.Rack.depot", ASSOCIATION, REMOVED_FIRST);
    facts(model.table("h2", "DOOR"), "DEPOT_ID", "clinic.Door.depot", ASSOCIATION);
    Table best = model.table("h2", "DEPOT_ITEM");
    facts(best, "DEPOT_ID", "clinic.Depot.best.{key}", ASSOCIATION, REMOVED_FIRST);
    facts(best, "BEST_ID", "clinic.Depot.best.{element}", ASSOCIATION);
  }

  @Test
  void inheritanceAndSecondaryTables() {
    Model model =
        Model.of(
            """
            @MappedSuperclass abstract class Base { @Id Long id; @Column(length = 4) String tag; }
            @Entity @SecondaryTable(name = "more") class Pet extends Base { @Column(table = "more") String note; }
            @Entity class Dog extends Pet { Integer barks; }
            @Entity @Inheritance(strategy = InheritanceType.JOINED) class Person extends Base { }
            @Entity class Vet extends Person { String grade; }
            @Entity @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS) class Bill extends Base { int sum; }
            @Entity class Fine extends Bill { }
            """);
    Table pet = model.table("postgresql", "pet");
    facts(pet, "tag", "clinic.Pet.tag", DECLARED_LENGTH);
    facts(pet, "dtype", "clinic.Pet.{discriminator}", DISCRIMINATOR);
    facts(pet, "barks", "clinic.Dog.barks", OPTIONAL_ROW);
    Table more = model.table("postgresql", "more");
    assertThat(more.entity()).isEqualTo("clinic.Pet");
    facts(more, "id", "clinic.Pet.{key}", IDENTIFIER, REMOVED_FIRST);
    facts(more, "note", "clinic.Pet.note", OPTIONAL_ROW);
    facts(model.table("postgresql", "vet"), "id", "clinic.Vet.{key}", IDENTIFIER, REMOVED_FIRST);
    Table fine = model.table("postgresql", "fine");
    assertThat(fine.entity()).isEqualTo("clinic.Fine");
    facts(fine, "id", "clinic.Bill.id", IDENTIFIER);
    facts(fine, "sum", "clinic.Bill.sum", PRIMITIVE);
  }

  @Test
  void everyColumnOfTheVariedModelLeadsBack() {
    for (Table table : SampleModels.varied().on("h2").schema().tables()) {
      for (Column column : table.columns()) {
        boolean generator = table.name().name().equals("HIBERNATE_SEQUENCES");
        assertThat(generator || column.mapping() != null)
            .as("%s.%s", table.name(), column.name())
            .isTrue();
      }
    }
  }

  private static void facts(Table table, String name, String attribute, Fact... facts) {
    Column column = table.column(name);
    assertThat(column).as(name).isNotNull();
    assertThat(column.mapping()).isNotNull();
    assertThat(column.mapping().attribute()).isEqualTo(attribute);
    assertThat(column.mapping().facts()).containsExactlyInAnyOrder(facts);
  }
}
