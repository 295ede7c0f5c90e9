package dev.mooring.processor.boot;

/** Models with many features at once. */
final class SampleModels {
  private SampleModels() {}

  /** Twenty-odd entities; everything that both H2 and PostgreSQL take. */
  static Model varied() {
    return Model.of(
        """
        @MappedSuperclass abstract class Base {
          @Id @GeneratedValue(strategy = GenerationType.SEQUENCE) Long id;
          @Version int version;
          @Column(updatable = false) Instant createdAt;
        }
        enum Status { ACTIVE, LAPSED, GONE }
        @Embeddable class Address {
          @Column(length = 80) String street;
          @Column(nullable = false) String city;
          int zip;
        }
        @Embeddable record Money(@Column(precision = 12, scale = 3) BigDecimal amount, String currency) {}
        @Entity @Table(name = "owners", comment = "who pays",
            indexes = {@Index(name = "ix_owner_name", columnList = "lastName desc, firstName"),
                       @Index(name = "ux_owner_mail", columnList = "email", unique = true)},
            uniqueConstraints = @UniqueConstraint(name = "uk_owner_code", columnNames = {"code", "region"}))
        class Owner extends Base {
          String firstName; String lastName;
          @Column(length = 320, unique = true) String email;
          @Column(nullable = false) String code; String region;
          @Enumerated(EnumType.STRING) Status status;
          @Enumerated(EnumType.ORDINAL) Status before;
          @Embedded Address address;
          @Embedded @AttributeOverride(name = "street", column = @Column(name = "billing_street", length = 40))
          @AttributeOverride(name = "city", column = @Column(name = "billing_city"))
          @AttributeOverride(name = "zip", column = @Column(name = "billing_zip")) Address billing;
          @OneToMany(mappedBy = "owner") List<Pet> pets;
          @ElementCollection Set<String> tags;
          @ElementCollection @CollectionTable(name = "owner_phone") @MapKeyColumn(name = "kind", length = 10)
          @Column(name = "number", length = 30, nullable = false) Map<String, String> phones;
          @ElementCollection @OrderColumn(name = "pos") List<Money> bids;
          @Column(comment = "it''s free text") @Lob String notes;
        }
        @Entity @Inheritance(strategy = InheritanceType.SINGLE_TABLE) @DiscriminatorColumn(name = "kind", length = 12)
        class Pet extends Base {
          String name; boolean chipped; Boolean friendly;
          @ManyToOne(optional = false) @OnDelete(action = OnDeleteAction.CASCADE) Owner owner;
          @ManyToMany Set<Vet> vets;
        }
        @Entity @DiscriminatorValue("dog") class Dog extends Pet { int barks; @ManyToOne Owner walker; }
        @Entity @DiscriminatorValue("cat") class Cat extends Pet { @Column(nullable = false) String colour; }
        @Entity @Inheritance(strategy = InheritanceType.JOINED) class Person extends Base { String name; }
        @Entity class Vet extends Person { LocalDate since; @OneToOne Room room; }
        @Entity @PrimaryKeyJoinColumn(name = "clerk_id") class Clerk extends Person { Duration shift; }
        @Entity @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS) abstract class Payment {
          @Id @GeneratedValue @SequenceGenerator(name = "pay", sequenceName = "payment_numbers", initialValue = 100, allocationSize = 20) long id;
          @ManyToOne Owner payer; BigDecimal amount; }
        @Entity class Cash extends Payment { String till; }
        @Entity class Card extends Payment { @Column(columnDefinition = "char(19)") String number; }
        @Entity class Room { @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Integer id; UUID door;
          @Column(check = @CheckConstraint(name = "ck_floor", constraint = "floor between 0 and 9")) short floor; }
        @Entity @SecondaryTable(name = "visit_detail", pkJoinColumns = @PrimaryKeyJoinColumn(name = "visit"))
        class Visit { @Id @GeneratedValue(strategy = GenerationType.IDENTITY) long id;
          OffsetDateTime at; LocalDateTime booked; LocalTime slot; ZonedDateTime until; Year founded;
          @Column(table = "visit_detail", length = 4000) String report;
          @Column(secondPrecision = 3) Instant precise; byte[] scan; char sex; float weight; Double size;
          @ManyToOne @JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT)) Pet pet;
          @ManyToOne @JoinColumn(name = "vet", foreignKey = @ForeignKey(name = "fk_visit_vet")) Vet vet; }
        @Embeddable class LineId { int line; @Column(length = 20) String doc; }
        @Entity class Line { @EmbeddedId LineId id; @ManyToOne @JoinColumn(referencedColumnName = "code", name = "owner_code") Coded coded; }
        @Entity class Coded { @Id long id; @Column(unique = true, nullable = false) String code; }
        class PartId { long a; String b; }
        @Entity @IdClass(PartId.class) class Part { @Id long a; @Id @Column(length = 9) String b; Integer count; }
        @Entity class Extra { @Id long id; @MapsId @OneToOne Owner owner; @Basic(optional = false) String x; }
        @Entity class Node { @Id @GeneratedValue(strategy = GenerationType.TABLE) Long id; @ManyToOne Node parent;
          @OneToMany @JoinColumn(name = "root_id") @OrderColumn List<Node> children; }
        @Entity @Table(name = "\\"Order\\"") class Quoted { @Id Long id; @Column(name = "`select`") String word;
          @org.hibernate.annotations.ColumnDefault("7") int seven; @ManyToOne Node node;
          @org.hibernate.annotations.GeneratedColumn("seven * 2") int twice; }
        @Entity @org.hibernate.annotations.SoftDelete class Soft { @Id Long id; String name; }
        @Entity @Table(schema = "audit", name = "log") class Log { @Id @GeneratedValue Long id; String who;
          @JdbcTypeCode(SqlTypes.JSON) Map<String, String> payload; List<String> words; int[] numbers; }
        @Entity @org.hibernate.annotations.Check(name = "ck_span", constraints = "low < high") class Span { @Id long id; int low; int high; }
        """);
  }
}
