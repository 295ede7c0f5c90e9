package dev.mooring.verifier.compare.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.schema.catalog.CatalogReader;
import dev.mooring.schema.catalog.CatalogScope;
import dev.mooring.schema.diff.SchemaDiffer;
import dev.mooring.schema.model.CheckConstraint;
import dev.mooring.schema.model.Column;
import dev.mooring.schema.model.Deferrability;
import dev.mooring.schema.model.ForeignKey;
import dev.mooring.schema.model.Generated;
import dev.mooring.schema.model.Identity;
import dev.mooring.schema.model.Index;
import dev.mooring.schema.model.IndexPart;
import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.model.PrimaryKey;
import dev.mooring.schema.model.ReferentialAction;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.model.Sequence;
import dev.mooring.schema.model.Table;
import dev.mooring.schema.model.TableKind;
import dev.mooring.schema.model.TableTrait;
import dev.mooring.schema.model.UniqueKey;
import dev.mooring.schema.sql.DdlRenderer;
import dev.mooring.schema.sql.SqlDialect;
import dev.mooring.verifier.database.DevDatabase;
import dev.mooring.verifier.database.DevDatabaseException;
import dev.mooring.verifier.database.DevDatabaseRequest;
import dev.mooring.verifier.database.DevDatabases;
import dev.mooring.verifier.gate.TestProject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the reader makes of a real MariaDB, and the dialect of what was read. */
class MariadbCatalogTest {
  private static DevDatabase server;

  private Connection connection;

  @BeforeAll
  static void start() throws Exception {
    try {
      server = DevDatabases.open(DevDatabaseRequest.of("mariadb", TestProject.cache()));
    } catch (DevDatabaseException e) {
      Assumptions.assumeFalse(e.code().equals("engine.missing"), e.getMessage());
      throw e;
    }
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @BeforeEach
  void emptyDatabase() throws SQLException {
    connection = server.connect();
    run("set foreign_key_checks = 0");
    for (String name : List.of("x", "y", "other")) {
      run("create or replace database " + name);
    }
    run("set foreign_key_checks = 1");
    connection.setCatalog("x");
  }

  @AfterEach
  void disconnect() throws SQLException {
    connection.close();
  }

  @Test
  void anEmptyDatabaseIsEmpty() throws SQLException {
    assertThat(read()).isEqualTo(Schema.empty("mariadb"));
  }

  @Test
  void typesAreSpelledSoThatTheyCanBeUsedAgain() throws SQLException {
    List<String> written =
        List.of(
            "int(11)",
            "bigint unsigned",
            "tinyint(1)",
            "boolean",
            "tinyint",
            "bit",
            "bit(8)",
            "decimal(10,2)",
            "float",
            "double",
            "char(3)",
            "varchar(20)",
            "text",
            "longtext",
            "json",
            "enum('a','it''s')",
            "set('a','b')",
            "date",
            "time",
            "datetime",
            "datetime(6)",
            "timestamp(3)",
            "year",
            "uuid",
            "inet6",
            "binary(16)",
            "varbinary(9)",
            "blob",
            "longblob",
            "point");
    List<String> types =
        List.of(
            "int",
            "bigint unsigned",
            "tinyint(1)",
            "tinyint(1)",
            "tinyint",
            "bit(1)",
            "bit(8)",
            "decimal(10,2)",
            "float(24)",
            "double",
            "char(3)",
            "varchar(20)",
            "text(16383)",
            "longtext",
            "json",
            "enum('a','it''s')",
            "set('a','b')",
            "date",
            "time(0)",
            "datetime(0)",
            "datetime(6)",
            "timestamp(3)",
            "year",
            "uuid",
            "inet6",
            "binary(16)",
            "varbinary(9)",
            "blob(65535)",
            "longblob",
            "point");
    for (String table : List.of("t", "again")) {
      StringBuilder sql = new StringBuilder("create table " + table + " (");
      for (int i = 0; i < types.size(); i++) {
        sql.append(i == 0 ? "" : ", ").append(String.format("c%02d ", i));
        sql.append((table.equals("t") ? written : types).get(i)).append(" null");
      }
      run(sql + ")");
      assertThat(table(table).columns().stream().map(Column::type)).isEqualTo(types);
      assertThat(table(table).checks()).isEmpty();
    }
  }

  @Test
  void columnsKnowHowTheyAreFilled() throws SQLException {
    run("create sequence s start with 5 increment by 50 maxvalue 1000 cycle");
    run(
        """
        create table t (
          id bigint auto_increment primary key,
          a varchar(20) default 'x `x`.y it''s' not null comment 'it''s said',
          b bigint default nextval(s),
          c datetime(6) default now(6) on update now(6),
          d int as (b + 1) stored,
          e int as (char_length(a)) virtual,
          f varchar(9) collate utf8mb4_bin,
          g int default null,
          `h i` decimal(4,2) default 1.5) comment 'all of it'
        """);
    Table table = table("t");
    assertThat(column(table, "id").identity())
        .isEqualTo(new Identity(Identity.Kind.AUTO_INCREMENT, 1, 1));
    assertThat(column(table, "a"))
        .isEqualTo(
            new Column(
                "a", "varchar(20)", false, "'x `x`.y it''s'", null, null, null, "it's said", null));
    assertThat(column(table, "b").defaultValue()).isEqualTo("nextval(`s`)");
    assertThat(column(table, "c").defaultValue())
        .isEqualTo("current_timestamp(6) on update current_timestamp(6)");
    assertThat(column(table, "d").generated()).isEqualTo(new Generated("`b` + 1", true));
    assertThat(column(table, "e").generated()).isEqualTo(new Generated("char_length(`a`)", false));
    assertThat(column(table, "f").collation()).isEqualTo("utf8mb4_bin");
    assertThat(column(table, "g").defaultValue()).isNull();
    assertThat(column(table, "h i").defaultValue()).isEqualTo("1.50");
    assertThat(table.comment()).isEqualTo("all of it");
    assertThat(read().sequences())
        .containsExactly(new Sequence(ObjectName.of("s"), null, 5, 50, null, 1000L, true, null));
  }

  @Test
  void keysChecksAndIndexes() throws SQLException {
    run("create table other.target (x int, y int, primary key (x, y))");
    run(
        """
        create table t (
          id int primary key, a int, b int, c varchar(40), d varchar(9) check (d in ('it''s','B')),
          constraint ab unique (b, a),
          constraint pos check (id > 0),
          constraint fk foreign key (a, b) references other.target (x, y)
            on delete cascade on update set null,
          constraint self foreign key (b) references t (id),
          index mixed (c(10), a desc),
          fulltext index words (c))
        """);
    Table table = table("t");
    assertThat(table.primaryKey()).isEqualTo(new PrimaryKey("PRIMARY", List.of("id")));
    assertThat(table.uniqueKeys())
        .containsExactly(
            new UniqueKey("ab", List.of("b", "a"), false, Deferrability.NOT_DEFERRABLE));
    assertThat(table.checks())
        .containsExactlyInAnyOrder(
            new CheckConstraint("pos", null, "`id` > 0", true, false),
            new CheckConstraint("d", null, "`d` in ('it''s','B')", true, false));
    assertThat(table.foreignKeys())
        .containsExactlyInAnyOrder(
            new ForeignKey(
                "fk",
                List.of("a", "b"),
                new ObjectName("other", "target"),
                List.of("x", "y"),
                ReferentialAction.CASCADE,
                ReferentialAction.SET_NULL,
                Deferrability.NOT_DEFERRABLE,
                true),
            new ForeignKey(
                "self",
                List.of("b"),
                ObjectName.of("t"),
                List.of("id"),
                ReferentialAction.NO_ACTION,
                ReferentialAction.NO_ACTION,
                Deferrability.NOT_DEFERRABLE,
                true));
    assertThat(table.indexes())
        .containsExactlyInAnyOrder(
            new Index(
                "mixed",
                List.of(
                    new IndexPart("c", false, false, null, "(10)", null),
                    new IndexPart("a", false, true, null, null, null)),
                false,
                false,
                null,
                null,
                List.of(),
                true),
            new Index(
                "words",
                List.of(IndexPart.column("c")),
                false,
                false,
                "fulltext",
                null,
                List.of(),
                true));
  }

  @Test
  void viewsTriggersAndPartitions() throws SQLException {
    run("create table t (id int primary key) partition by hash (id) partitions 2");
    run("create table u (id int primary key)");
    run("create view v as select id from u");
    run("create trigger tr before insert on u for each row set new.id = new.id + 1");
    assertThat(table("t").traits()).containsExactly(TableTrait.PARTITIONED);
    assertThat(table("u").traits()).containsExactly(TableTrait.TRIGGERS);
    assertThat(table("v").kind()).isEqualTo(TableKind.VIEW);
    assertThat(table("v").comment()).isNull();
    assertThat(table("v").columns()).hasSize(1);
  }

  @Test
  void theScopeDecidesWhatIsReadAndQualified() throws SQLException {
    run("create table other.t (id int)");
    run("create table u (id int)");
    run("create table flyway_schema_history (id int)");
    CatalogScope scope =
        new CatalogScope("x", List.of("other"), Set.of("flyway_schema_history"), null);
    assertThat(
            CatalogReader.of("mariadb").read(connection, scope).tables().stream().map(Table::name))
        .containsExactly(ObjectName.of("u"), new ObjectName("other", "t"));
  }

  /** Odd names, reserved words, quotes, comments: created, read, rendered, created, read. */
  @Test
  void whatWasReadCanBeCreatedAgain() throws SQLException {
    run("create sequence `order` start with 7 increment by 3");
    run(
        """
        create table `Group` (
          `select` bigint auto_increment primary key comment 'it''s a \\\\ key',
          `with ``tick``` varchar(30) default 'C:\\\\x' not null,
          firstName varchar(9) check (firstName <> 'it''s'),
          `größe` json,
          state enum('B','A','it''s') default 'A' not null,
          at datetime(6) default now(6) on update now(6) not null,
          flag bit(1) default b'1' not null,
          twice int as (`select` % 7) virtual,
          unique key `my key` (firstName, state),
          key desc_key (at desc, `with ``tick```(5))) comment 'quoted \\"x\\"'
        """);
    run(
        """
        create table child (
          id uuid primary key, parent bigint, boss uuid,
          foreign key (parent) references `Group` (`select`) on delete cascade,
          foreign key (boss) references child (id) on delete set null)
        """);
    Schema first = read();
    connection.setCatalog("y");
    for (String sql : DdlRenderer.create(first, SqlDialect.of("mariadb"))) {
      run(sql);
    }
    Schema second = CatalogReader.of("mariadb").read(connection, CatalogScope.of("y"));
    assertThat(SchemaDiffer.diff(first, second)).isEmpty();
    assertThat(second.table(ObjectName.of("Group"))).isEqualTo(first.table(ObjectName.of("Group")));
    assertThat(second.sequences()).isEqualTo(first.sequences());
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private Schema read() throws SQLException {
    return CatalogReader.of("mariadb").read(connection, CatalogScope.of("x"));
  }

  private Table table(String name) throws SQLException {
    return Objects.requireNonNull(read().table(ObjectName.of(name)), name);
  }

  private static Column column(Table table, String name) {
    return Objects.requireNonNull(table.column(name), name);
  }
}
