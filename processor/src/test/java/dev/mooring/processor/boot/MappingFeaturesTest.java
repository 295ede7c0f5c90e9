package dev.mooring.processor.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.model.CheckConstraint;
import dev.mooring.schema.model.Column;
import dev.mooring.schema.model.Deferrability;
import dev.mooring.schema.model.Domain;
import dev.mooring.schema.model.EnumType;
import dev.mooring.schema.model.ForeignKey;
import dev.mooring.schema.model.Generated;
import dev.mooring.schema.model.Identity;
import dev.mooring.schema.model.Index;
import dev.mooring.schema.model.IndexPart;
import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.model.ReferentialAction;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.model.Sequence;
import dev.mooring.schema.model.Table;
import dev.mooring.schema.model.TableKind;
import dev.mooring.schema.model.UniqueKey;
import dev.mooring.schema.spi.EntitySchema;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One test for each thing that a mapping can ask of a schema. */
class MappingFeaturesTest {
  @Test
  void typesAreSpelledByTheDialect() {
    Model model =
        Model.of(
            """
            @Entity class T { @Id long id; String text; @Column(length = 20, nullable = false) String code;
              BigDecimal money; @Column(precision = 9, scale = 3) BigDecimal weight; UUID uuid; Instant at;
              LocalDateTime local; byte[] bytes; @Lob String clob; Duration span; List<String> words; boolean flag;
              @JdbcTypeCode(SqlTypes.JSON) Map<String, String> json; double ratio; @Column(columnDefinition = "char(3) default 'x'") String raw; }
            """);
    assertThat(types(model.table("postgresql", "t")))
        .containsExactly(
            "at timestamp(6) with time zone",
            "bytes bytea",
            "clob oid",
            "code varchar(20) not null",
            "flag boolean not null",
            "id bigint not null",
            "json jsonb",
            "local timestamp(6)",
            "money numeric(38,2)",
            "ratio float(53) not null",
            "raw char(3) default 'x'",
            "span numeric(21,0)",
            "text varchar(255)",
            "uuid uuid",
            "weight numeric(9,3)",
            "words varchar(255) array");
    assertThat(types(model.table("h2", "t")))
        .contains(
            "BYTES varbinary(255)", "JSON json", "CLOB clob", "UUID uuid", "TEXT varchar(255)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgresql", "h2"})
  void identityColumns(String dialect) {
    Table table =
        Model.of(
                "@Entity class T { @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id; }")
            .table(dialect, "t");
    Column id = table.columns().get(0);
    assertThat(id.identity()).isEqualTo(new Identity(Identity.Kind.BY_DEFAULT, 1, 1));
    assertThat(id.nullable()).isFalse();
    assertThat(table.primaryKey().columns()).containsExactly(id.name());
  }

  @Test
  void engineNumbering() {
    Model model =
        Model.of(
            "@Entity class T { @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id; }");
    Table mysql = model.on("mysql").schema().tables().get(0);
    assertThat(mysql.columns().get(0).identity().kind()).isEqualTo(Identity.Kind.AUTO_INCREMENT);
    assertThat(mysql.options()).isEqualTo("engine=InnoDB");
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgresql", "h2"})
  void defaultsAndGeneratedColumns(String dialect) {
    Table table =
        Model.of(
                """
                @Entity class T { @Id long id; @org.hibernate.annotations.ColumnDefault("7") int seven;
                  @org.hibernate.annotations.GeneratedColumn("seven * 2") Integer twice; }
                """)
            .table(dialect, "t");
    assertThat(column(table, "seven").defaultValue()).isEqualTo("7");
    assertThat(column(table, "twice").generated()).isEqualTo(new Generated("seven * 2", true));
  }

  @Test
  void sequences() {
    Model model =
        Model.of(
            """
            @Entity class Own { @Id @GeneratedValue Long id; }
            @Entity class Named { @Id @GeneratedValue(generator = "g")
              @SequenceGenerator(name = "g", sequenceName = "numbers", initialValue = 100, allocationSize = 20) Long id; }
            """);
    assertThat(model.on("postgresql").schema().sequences())
        .containsExactly(
            new Sequence(
                ObjectName.of("numbers"), null, 100, 20, null, null, false, "clinic.Named"),
            new Sequence(ObjectName.of("own_seq"), null, 1, 50, null, null, false, "clinic.Own"));
    assertThat(model.on("h2").schema().sequences())
        .extracting(Sequence::name)
        .containsExactly(ObjectName.of("NUMBERS"), ObjectName.of("OWN_SEQ"));
  }

  @Test
  void tableGenerators() {
    Schema schema =
        Model.of(
                "@Entity class T { @Id @GeneratedValue(strategy = GenerationType.TABLE) Long id; }")
            .on("postgresql")
            .schema();
    Table table = schema.table(ObjectName.of("hibernate_sequences"));
    assertThat(types(table))
        .containsExactly("next_val bigint", "sequence_name varchar(255) not null");
    assertThat(table.primaryKey().columns()).containsExactly("sequence_name");
  }

  @Test
  void foreignKeys() {
    Model model =
        Model.of(
            """
            @Entity class A { @Id long id; @Column(unique = true) String code; }
            @Entity class T { @Id long id;
              @ManyToOne @OnDelete(action = OnDeleteAction.CASCADE) A gone;
              @ManyToOne @JoinColumn(name = "code", referencedColumnName = "code", foreignKey = @ForeignKey(name = "fk_code")) A byCode;
              @ManyToOne @JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT)) A free;
              @ManyToOne @JoinColumn(name = "own", foreignKey = @ForeignKey(name = "fk_own", foreignKeyDefinition =
                "foreign key (own) references a (id) on update cascade on delete set null deferrable initially deferred")) A own; }
            """);
    List<ForeignKey> keys = model.table("postgresql", "t").foreignKeys();
    assertThat(keys)
        .extracting(ForeignKey::columns)
        .containsExactly(List.of("code"), List.of("gone_id"), List.of("own"));
    assertThat(keys.get(0).name()).isEqualTo("fk_code");
    assertThat(keys.get(0).targetColumns()).containsExactly("code");
    assertThat(keys.get(1).onDelete()).isEqualTo(ReferentialAction.CASCADE);
    assertThat(keys.get(1).target()).isEqualTo(ObjectName.of("a"));
    ForeignKey own = keys.get(2);
    assertThat(own.onUpdate()).isEqualTo(ReferentialAction.CASCADE);
    assertThat(own.onDelete()).isEqualTo(ReferentialAction.SET_NULL);
    assertThat(own.deferrability()).isEqualTo(Deferrability.INITIALLY_DEFERRED);
  }

  @Test
  void uniqueKeys() {
    Model model =
        Model.of(
            """
            @Entity @Table(uniqueConstraints = {@UniqueConstraint(name = "uk_ab", columnNames = {"a", "b"}),
              @UniqueConstraint(columnNames = "c")})
            class T { @Id long id; int a; int b; int c; @Column(unique = true) String d; @OneToOne T e; }
            """);
    assertThat(model.table("postgresql", "t").uniqueKeys())
        .extracting(UniqueKey::columns)
        .containsExactly(List.of("a", "b"), List.of("c"), List.of("d"), List.of("e_id"));
    assertThat(model.table("postgresql", "t").uniqueKeys())
        .extracting(UniqueKey::name)
        .containsExactly("uk_ab", null, null, null);
    Table sqlserver = model.on("sqlserver").schema().tables().get(0);
    assertThat(sqlserver.uniqueKeys()).extracting(UniqueKey::name).contains("uk_ab");
    assertThat(sqlserver.indexes())
        .filteredOn(index -> index.parts().get(0).value().equals("d"))
        .singleElement()
        .satisfies(index -> assertThat(index.unique()).isTrue())
        .satisfies(index -> assertThat(index.predicate()).isEqualTo("d is not null"));
  }

  @Test
  void indexes() {
    Model model =
        Model.of(
            """
            @Entity @Table(indexes = {@Index(name = "ix_a", columnList = "a desc, b"), @Index(name = "ux_b", columnList = "b", unique = true),
              @Index(name = "ix_low", columnList = "(lower(b)), a"), @Index(name = "ix_nulls", columnList = "a desc nulls last"),
              @Index(name = "ix_part", columnList = "b", options = "include (a) where a > 0")})
            class T { @Id long id; int a; String b; }
            """);
    Table table = model.table("postgresql", "t");
    assertThat(index(table, "ix_a").parts())
        .containsExactly(new IndexPart("a", false, true, null, null, null), IndexPart.column("b"));
    assertThat(index(table, "ix_low").parts())
        .containsExactly(
            new IndexPart("lower(b)", true, false, null, null, null), IndexPart.column("a"));
    assertThat(index(table, "ix_nulls").parts())
        .containsExactly(new IndexPart("a", false, true, IndexPart.Nulls.LAST, null, null));
    assertThat(index(table, "ix_part").predicate()).isEqualTo("a > 0");
    assertThat(index(table, "ix_part").include()).containsExactly("a");
    assertThat(table.uniqueKeys()).extracting(UniqueKey::name).containsExactly("ux_b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgresql", "h2"})
  void checks(String dialect) {
    Table table =
        Model.of(
                """
                enum Mood { GOOD, BAD }
                @Entity @Table(check = @CheckConstraint(name = "ck_t", constraint = "a < b"))
                class T { @Id long id; int a; @Column(check = @CheckConstraint(constraint = "b <> 3")) int b;
                  @Enumerated(EnumType.STRING) Mood text; @Enumerated Mood number; }
                """)
            .table(dialect, "t");
    assertThat(table.checks()).noneMatch(CheckConstraint::unknown);
    assertThat(table.checks())
        .extracting(CheckConstraint::expression)
        .contains("a < b", "b <> 3", "number between 0 and 1");
    assertThat(table.checks())
        .filteredOn(c -> c.expression().equals("a < b"))
        .extracting(c -> c.name().toLowerCase(Locale.ROOT))
        .containsExactly("ck_t");
  }

  @Test
  void checksThatConvertersDecideAreUnknown() {
    Schema schema;
    Model model =
        Model.of(
            """
            enum Mood { GOOD, BAD }
            @Entity class T { @Id long id; @Convert(converter = Moods.class) Mood mood; @Column(check = @CheckConstraint(constraint = "lon > -117")) int lon; }
            @Converter class Moods implements AttributeConverter<Mood, String> {
              public String convertToDatabaseColumn(Mood mood) { return "\\ue000mooring\\ue000"; }
              public Mood convertToEntityAttribute(String s) { return null; }
            }
            """);
    schema = model.on("postgresql").schema();
    assertThat(schema.tables().get(0).checks())
        .containsExactly(
            new CheckConstraint(null, "lon", "lon > -117", true, false),
            new CheckConstraint(null, "mood", "clinic.Moods", true, true));
    Finding note = model.on("postgresql").findings().get(0);
    assertThat(note.code()).isEqualTo("check.unknown");
    assertThat(note.attribute()).isEqualTo("clinic.T.mood");
    assertThat(note.message()).contains("t.mood").contains("clinic.Moods");
    assertThat(note.fix()).hasSize(2);
  }

  @Test
  void nativeEnums() {
    Model model =
        Model.of(
            """
            enum Mood { GOOD, BAD }
            @Entity class T { @Id long id; @JdbcTypeCode(SqlTypes.NAMED_ENUM) Mood mood; }
            """);
    Schema postgresql = model.on("postgresql").schema();
    assertThat(postgresql.enums())
        .containsExactly(new EnumType(ObjectName.of("mood"), List.of("BAD", "GOOD")));
    assertThat(postgresql.auxiliary()).as("casts are left out").isEmpty();
    assertThat(column(postgresql.tables().get(0), "mood").type()).isEqualTo("mood");
    Schema h2 = model.on("h2").schema();
    assertThat(h2.enums()).isEmpty();
    assertThat(column(h2.tables().get(0), "mood").type()).isEqualTo("MOOD");
    assertThat(h2.domains())
        .containsExactly(
            new Domain(
                ObjectName.of("MOOD"),
                "varchar(4)",
                true,
                null,
                List.of(new CheckConstraint(null, null, "value in ('BAD','GOOD')", true, false))));
  }

  @Test
  void foreignKeyIsWhatItsDefinitionSays() {
    Model model =
        Model.of(
            """
            @Entity class A { @Id long id; }
            @Entity class Other { @Id long number; }
            @Entity class T { @Id long id;
              @ManyToOne @JoinColumn(name = "one", foreignKey = @ForeignKey(name = "k1",
                foreignKeyDefinition = "FOREIGN KEY (one) REFERENCES Other")) A one;
              @ManyToOne @JoinColumn(name = "two", foreignKey = @ForeignKey(name = "k2",
                foreignKeyDefinition = "foreign key (two) references app.\\"Elsewhere\\" (\\"no\\")")) A two; }
            """);
    List<ForeignKey> keys = model.table("postgresql", "t").foreignKeys();
    assertThat(keys.get(0).target()).isEqualTo(ObjectName.of("other"));
    assertThat(keys.get(0).targetColumns()).containsExactly("number");
    assertThat(keys.get(1).target()).isEqualTo(new ObjectName("app", "Elsewhere"));
    assertThat(keys.get(1).targetColumns()).containsExactly("no");
  }

  @Test
  void dialectsDecideWhichStructuresHaveChecks() {
    Model model =
        Model.of(
            """
            enum Size { SMALL, LARGE }
            @Embeddable class Box { @Enumerated(EnumType.STRING) Size size; }
            @Entity class T { @Id long id;
              @JdbcTypeCode(SqlTypes.JSON) Box json;
              @JdbcTypeCode(SqlTypes.SQLXML) Box xml; }
            """);
    assertThat(model.table("postgresql", "t").checks())
        .singleElement()
        .satisfies(check -> assertThat(check.expression()).contains("json"));
  }

  @Test
  void structuredColumns() {
    Schema schema =
        Model.of(
                """
                @Embeddable @org.hibernate.annotations.Struct(name = "spot") class Spot { int x; int y; }
                @Embeddable class Body { @Column(nullable = false) String kind; }
                @Entity class T { @Id long id; Spot spot; @JdbcTypeCode(SqlTypes.JSON) Body body; }
                """)
            .on("postgresql")
            .schema();
    Table table = schema.tables().get(0);
    assertThat(schema.auxiliary()).containsExactly("create type spot as (x integer, y integer)");
    assertThat(column(table, "spot").type()).isEqualTo("spot");
    assertThat(column(table, "body").type()).isEqualTo("jsonb");
    assertThat(table.checks())
        .singleElement()
        .satisfies(check -> assertThat(check.expression()).contains("body->>'kind'"));
  }

  @Test
  void namesAreFoldedUnlessQuoted() {
    Model model =
        Model.of(
            "@Entity @Table(name = \"\\\"Order\\\"\") class T { @Id long Id; @Column(name ="
                + " \"`Mixed`\") String m; @Column(name = \"PlAin\") String p; }");
    assertThat(model.on("postgresql").schema().tables().get(0).columns())
        .extracting(Column::name)
        .containsExactly("Mixed", "id", "plain");
    Table h2 = model.on("h2").schema().table(ObjectName.of("Order"));
    assertThat(h2.columns()).extracting(Column::name).containsExactly("ID", "Mixed", "PLAIN");
    assertThat(model.on("mysql").schema().tables().get(0).columns())
        .extracting(Column::name)
        .containsExactly("Id", "Mixed", "PlAin");
  }

  @Test
  void schemas() {
    Model model =
        Model.of(
            "@Entity @Table(schema = \"audit\") class Log { @Id @GeneratedValue Long id; }"
                + " @Entity class Plain { @Id Long id; }");
    assertThat(model.on("postgresql").schema().tables())
        .extracting(table -> table.name().toString())
        .containsExactly("plain", "audit.log");
    assertThat(model.with("hibernate.default_schema", "audit").on("postgresql").schema().tables())
        .extracting(table -> table.name().toString())
        .containsExactly("log", "plain");
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgresql", "h2"})
  void viewsAndSubselects(String dialect) {
    EntitySchema entities =
        Model.of(
                """
                @Entity class T { @Id long id; }
                @Entity @org.hibernate.annotations.View(query = "select id from t") class V { @Id long id; @ManyToOne T t; }
                @Entity @org.hibernate.annotations.Subselect("select 1 id") class S { @Id long id; }
                """)
            .on(dialect);
    Schema schema = entities.schema();
    assertThat(entities.findings()).extracting(Finding::code).containsExactly("mapping.view");
    assertThat(schema.tables())
        .extracting(Table::kind)
        .containsExactly(TableKind.TABLE, TableKind.VIEW);
    assertThat(schema.tables().get(1).foreignKeys()).isEmpty();
  }

  @Test
  void commentsAndCollations() {
    Table table =
        Model.of(
                "@Entity @Table(comment = \"it''s here\") class T { @Id long id; @Column(comment ="
                    + " \"c\") @org.hibernate.annotations.Collate(\"C\") String s; }")
            .table("postgresql", "t");
    assertThat(table.comment()).isEqualTo("it's here");
    assertThat(column(table, "s").comment()).isEqualTo("c");
    assertThat(column(table, "s").collation()).isEqualTo("C");
  }

  @Test
  void ormXml() {
    Model model =
        Model.of("class T { Long id; String name; }")
            .mapping(
                "META-INF/orm.xml",
                """
                <entity-mappings xmlns="https://jakarta.ee/xml/ns/persistence/orm" version="3.1">
                  <entity class="clinic.T" access="FIELD"><table name="mapped"/>
                    <attributes><id name="id"/><basic name="name"><column length="70"/></basic></attributes>
                  </entity></entity-mappings>
                """);
    assertThat(types(model.table("postgresql", "mapped")))
        .containsExactly("id bigint not null", "name varchar(70)");
  }

  @Test
  void schemaThatOrmXmlNamesAsTheDefault() {
    Model model =
        Model.of(
                """
                @Entity class T { @Id @GeneratedValue Long id; @ManyToOne T parent; }
                @Entity @Table(schema = "other") class U { @Id Long id; }
                """)
            .mapping(
                "META-INF/orm.xml",
                """
                <entity-mappings xmlns="https://jakarta.ee/xml/ns/persistence/orm" version="3.1">
                  <persistence-unit-metadata><persistence-unit-defaults><schema>App</schema>
                  </persistence-unit-defaults></persistence-unit-metadata></entity-mappings>
                """);
    Schema schema = model.on("postgresql").schema();
    assertThat(schema.tables())
        .extracting(Table::name)
        .containsExactly(new ObjectName("app", "t"), new ObjectName("other", "u"));
    assertThat(schema.tables().get(0).foreignKeys().get(0).target())
        .isEqualTo(new ObjectName("app", "t"));
    assertThat(schema.sequences().get(0).name()).isEqualTo(new ObjectName("app", "t_seq"));
    assertThat(model.with("hibernate.default_schema", "main").on("postgresql").schema().tables())
        .extracting(Table::name)
        .containsExactly(ObjectName.of("t"), new ObjectName("other", "u"));
  }

  @Test
  void namingStrategies() {
    Model model =
        Model.of("@Entity class PetOwner { @Id long id; String lastName; }")
            .with(
                "hibernate.physical_naming_strategy",
                "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy");
    assertThat(types(model.table("postgresql", "pet_owner")))
        .containsExactly("id bigint not null", "last_name varchar(255)");
  }

  private static List<String> types(Table table) {
    return table.columns().stream()
        .map(c -> c.name() + " " + c.type() + (c.nullable() ? "" : " not null"))
        .toList();
  }

  private static Column column(Table table, String name) {
    for (Column column : table.columns()) {
      if (column.name().equalsIgnoreCase(name)) {
        return column;
      }
    }
    throw new AssertionError(name + " in " + table);
  }

  private static Index index(Table table, String name) {
    return table.indexes().stream().filter(i -> name.equals(i.name())).findFirst().orElseThrow();
  }
}
