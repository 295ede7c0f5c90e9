package dev.mooring.schema.sql;

import static dev.mooring.schema.sql.Samples.check;
import static dev.mooring.schema.sql.Samples.column;
import static dev.mooring.schema.sql.Samples.commented;
import static dev.mooring.schema.sql.Samples.descending;
import static dev.mooring.schema.sql.Samples.foreignKey;
import static dev.mooring.schema.sql.Samples.generated;
import static dev.mooring.schema.sql.Samples.index;
import static dev.mooring.schema.sql.Samples.numbered;
import static dev.mooring.schema.sql.Samples.required;
import static dev.mooring.schema.sql.Samples.table;
import static dev.mooring.schema.sql.Samples.unique;
import static dev.mooring.schema.sql.Samples.withDefault;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.schema.model.CheckConstraint;
import dev.mooring.schema.model.Deferrability;
import dev.mooring.schema.model.Domain;
import dev.mooring.schema.model.EnumType;
import dev.mooring.schema.model.Identity;
import dev.mooring.schema.model.IndexPart;
import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.model.PrimaryKey;
import dev.mooring.schema.model.ReferentialAction;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.model.Sequence;
import dev.mooring.schema.model.UniqueKey;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs everything that is rendered on a real H2. */
class H2DdlTest {
  private static final SqlDialect H2 = SqlDialect.of("h2");
  private static final ObjectName OWNERS = new ObjectName("clinic", "OWNERS");
  private static final ObjectName PETS = ObjectName.of("PETS");
  private static final Identity BY_DEFAULT = new Identity(Identity.Kind.BY_DEFAULT, 1, 1);

  private Connection connection;

  @BeforeEach
  void open() throws SQLException {
    connection = DriverManager.getConnection("jdbc:h2:mem:");
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @Test
  void keysFromANamedSchemaFindTheDefaultOne() throws SQLException {
    run(
        List.of(
            "create table pets (id bigint primary key)",
            "create schema \"clinic\"",
            "create table \"clinic\".owners (pet bigint)",
            AlterRenderer.addForeignKey(
                OWNERS, foreignKey(null, "PET", PETS, ReferentialAction.CASCADE), H2)));
  }

  @Test
  void aWholeSchemaRuns() throws SQLException {
    run(DdlRenderer.create(schema(), H2));
    assertThat(
            query(
                "select table_schema || '.' || table_name || '.' || column_name"
                    + " from information_schema.columns"
                    + " where table_schema <> 'INFORMATION_SCHEMA'"
                    + " order by table_schema desc, table_name, ordinal_position"))
        .containsExactly(
            "clinic.OWNERS.ID",
            "clinic.OWNERS.EMAIL",
            "clinic.OWNERS.Größe",
            "clinic.OWNERS.VALUE",
            "clinic.OWNERS.upper",
            "PUBLIC.PETS.OWNER",
            "PUBLIC.PETS.NR",
            "PUBLIC.PETS.KIND",
            "PUBLIC.PETS.RAW",
            "PUBLIC.PETS.SHOUT",
            "PUBLIC.PETS.WEIGHT");
    assertThat(
            query(
                "select constraint_name from information_schema.table_constraints"
                    + " where constraint_name not like 'CONSTRAINT%' order by 1"))
        .containsExactly("CK_EMAIL", "FK_PETS_OWNER", "PK_PETS", "UK_EMAIL");
    assertThat(query("select remarks from information_schema.tables where table_name = 'OWNERS'"))
        .containsExactly("people's \"owners\"\nof pets");
    assertThat(
            query("select index_name from information_schema.indexes where index_name like 'IX%'"))
        .containsExactlyInAnyOrder("IX_KIND", "IX_EMAIL");
  }

  @Test
  void everyChangeRuns() throws SQLException {
    run(DdlRenderer.create(schema(), H2));
    run(
        List.of(
            AlterRenderer.addColumn(OWNERS, required("ORDER", "varchar(320)"), H2),
            AlterRenderer.addColumn(OWNERS, required("PHONE", "integer default 1"), H2),
            AlterRenderer.alterType(
                OWNERS, column("PHONE", "integer"), column("PHONE", "bigint"), H2),
            AlterRenderer.addIdentity(
                OWNERS, required("PHONE", "bigint default 1"), BY_DEFAULT, H2),
            AlterRenderer.setNotNull(OWNERS, "EMAIL", H2),
            AlterRenderer.dropNotNull(OWNERS, "EMAIL", H2),
            AlterRenderer.setDefault(OWNERS, "EMAIL", "'none'", H2),
            AlterRenderer.setDefault(OWNERS, "EMAIL", null, H2),
            AlterRenderer.addUnique(OWNERS, unique("UK2", "EMAIL", "VALUE"), H2),
            AlterRenderer.addUnique(
                OWNERS,
                new UniqueKey(null, List.of("VALUE"), true, Deferrability.INITIALLY_DEFERRED),
                H2),
            AlterRenderer.addCheck(OWNERS, check("CK2", "id > 0"), H2),
            AlterRenderer.addCheck(
                OWNERS, new CheckConstraint(null, null, "id < 9", false, false), H2),
            AlterRenderer.dropConstraint(OWNERS, "CK2", H2),
            AlterRenderer.addForeignKey(
                PETS, foreignKey(null, "OWNER", OWNERS, ReferentialAction.SET_NULL), H2),
            DdlRenderer.createIndex(OWNERS, index(null, true, IndexPart.column("EMAIL")), H2),
            AlterRenderer.dropIndex(OWNERS, "IX_EMAIL", H2),
            AlterRenderer.alterSequenceIncrement(ObjectName.of("PETS_SEQ"), 50, H2),
            AlterRenderer.dropColumn(OWNERS, "ORDER", H2)));
    run(AlterRenderer.comment(OWNERS, "EMAIL", "it's", H2));
    run(AlterRenderer.comment(OWNERS, null, null, H2));
    run(DdlRenderer.createTable(table(ObjectName.of("PLAIN"), column("A", "int")), H2));
    run(List.of("alter table plain alter column a set not null"));
    run(
        List.of(
            AlterRenderer.addPrimaryKey(
                ObjectName.of("PLAIN"), new PrimaryKey(null, List.of("A")), H2)));
  }

  private static Schema schema() {
    return new Schema(
        "h2",
        List.of(
            table(
                OWNERS,
                numbered("ID", "bigint", new Identity(Identity.Kind.SERIAL, 100, 5)),
                withDefault("EMAIL", "varchar(320)", "'x'"),
                column("VALUE", "integer"),
                commented("upper", "varchar(10)", "not folded"),
                column("Größe", "integer"),
                new PrimaryKey(null, List.of("ID")),
                unique("UK_EMAIL", "EMAIL"),
                unique(null, "upper", "Größe"),
                check("CK_EMAIL", "email <> ''"),
                check(null, "\"VALUE\" is null or \"VALUE\" in (1, 2)"),
                new CheckConstraint(null, "EMAIL", "dev.Converter", true, true),
                index("IX_EMAIL", false, IndexPart.column("EMAIL"), descending("VALUE")),
                "people's \"owners\"\nof pets"),
            table(
                PETS,
                required("NR", "integer"),
                column("OWNER", "bigint"),
                new dev.mooring.schema.model.Column(
                    "RAW",
                    "varchar(7) default 'a, not null' not null",
                    false,
                    "'b'",
                    null,
                    null,
                    "de",
                    null,
                    null),
                column("KIND", "species"),
                column("WEIGHT", "positive"),
                generated("SHOUT", "varchar(7)", "upper(raw)"),
                new PrimaryKey("PK_PETS", List.of("OWNER", "NR")),
                foreignKey("FK_PETS_OWNER", "OWNER", OWNERS, ReferentialAction.CASCADE),
                index("IX_KIND", true, IndexPart.column("KIND"), IndexPart.column("NR")))),
        List.of(
            new Sequence(ObjectName.of("PETS_SEQ"), null, 1, 50, null, null, false, null),
            new Sequence(
                new ObjectName("clinic", "down"), "integer", 10, -1, -10L, 10L, true, null)),
        List.of(new EnumType(ObjectName.of("SPECIES"), List.of("CAT", "it's"))),
        List.of(
            new Domain(
                ObjectName.of("POSITIVE"),
                "integer",
                false,
                "1",
                List.of(new CheckConstraint(null, null, "value > 0", true, false)))),
        List.of("create alias if not exists plus1 as 'int f(int a) { return a + 1; }'"));
  }

  private void run(List<String> statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        try {
          statement.execute(sql);
        } catch (SQLException e) {
          throw new SQLException(sql, e);
        }
      }
    }
  }

  private List<String> query(String sql) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }
}
