package dev.mooring.schema.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.schema.catalog.CatalogReader;
import dev.mooring.schema.catalog.CatalogScope;
import dev.mooring.schema.catalog.PostgresqlServer;
import dev.mooring.schema.model.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What differs between two DDL scripts, as a real PostgreSQL understands them. */
class SchemaDifferTest {
  private static Connection connection;

  @BeforeAll
  static void connect() throws SQLException {
    connection = PostgresqlServer.emptyDatabase();
  }

  @AfterAll
  static void disconnect() throws SQLException {
    connection.close();
  }

  @Test
  void namesAndOrdersAreNoDifference() throws SQLException {
    assertThat(
            diff(
                """
                create table p (id int constraint p_pk primary key, b int, a int);
                create table t (id int primary key, a varchar(9), b int,
                  constraint u1 unique (a, b), constraint f1 foreign key (b) references p,
                  constraint c1 check (b > 0));
                create index i1 on t (b)
                """,
                """
                create table p (a int, b int, id int primary key);
                create table t (b int references p on delete restrict, a varchar(9), id int,
                  primary key (id), unique (b, a), check (b > 0));
                create index other on t (b)
                """))
        .isEmpty();
  }

  @Test
  void tablesAndColumns() throws SQLException {
    assertThat(
            diff(
                """
                create table gone (id int);
                create table t (id int not null, a varchar(20), b int not null, c int,
                  d int default 1, e timestamptz, f text collate "C")
                """,
                """
                create table more (id int);
                create table t (id int not null, a varchar(10), b int, x int not null, y int,
                  d int default 2, e timestamp, f text); comment on table t is 'x'
                """))
        .containsExactly(
            "table.missing gone BREAKS_READS",
            "table.extra more NONE",
            "table.comment t NONE",
            "column.length t.a STRICTER",
            "column.nullable t.b INTEGRITY",
            "column.missing t.c BREAKS_READS",
            "column.default t.d COSMETIC",
            "column.timezone t.e INTEGRITY",
            "column.collation t.f INTEGRITY",
            "column.extra t.x BREAKS_WRITES",
            "column.extra t.y COSMETIC");
  }

  @Test
  void nothingFollowsFromAMissingColumnUnlessAskedFor() throws SQLException {
    String expected =
        """
        create table p (id int primary key);
        create table t (id int primary key, a int unique references p check (a > 0));
        create index i on t (id, a)
        """;
    String actual = "create table p (id int primary key); create table t (id int primary key)";
    assertThat(diff(expected, actual)).containsExactly("column.missing t.a BREAKS_READS");
    Schema[] schemas = read(expected, actual);
    assertThat(
            SchemaDiffer.diffWithFollowUps(schemas[0], schemas[1]).stream().map(Codes::of).toList())
        .containsExactly(
            "column.missing",
            "unique.missing",
            "foreign-key.missing",
            "check.missing",
            "index.missing");
  }

  @Test
  void uniquenessIsOneClaimHoweverItIsMade() throws SQLException {
    assertThat(
            diff(
                "create table t (id int primary key, a int unique, b int unique, c int, d int);"
                    + " create unique index on t (c); create index on t (d)",
                "create table t (id int primary key, a int, b int, c int unique, d int unique);"
                    + " create unique index on t (a); create unique index on t (b) where b > 0"))
        .containsExactly("unique.missing t.b INTEGRITY", "unique.extra t.d STRICTER");
    assertThat(
            diff(
                "create table t (a int not null unique nulls not distinct, b int unique)",
                "create table t (a int primary key, b int unique deferrable)"))
        .containsExactly("primary-key.extra t.a STRICTER", "unique.deferrable t.b COSMETIC");
  }

  @Test
  void foreignKeys() throws SQLException {
    String parents = "create table p (id int primary key); create table q (id int primary key);";
    assertThat(
            diff(
                parents
                    + "create table t (a int references p on delete cascade, b int references p,"
                    + " c int references p, d int, e int references p)",
                parents
                    + "create table t (a int references p, b int references q, c int,"
                    + " d int references p, e int);"
                    + "alter table t add foreign key (e) references p not valid"))
        .containsExactly(
            "foreign-key.on-delete t.a INTEGRITY",
            "foreign-key.target t.b INTEGRITY",
            "foreign-key.missing t.c INTEGRITY",
            "foreign-key.extra t.d STRICTER",
            "foreign-key.not-valid t.e INTEGRITY");
  }

  @Test
  void checksAndNativeEnums() throws SQLException {
    assertThat(
            diff(
                """
                create table t (a text check (a in ('A', 'B', 'C')), b text check (b in ('A')),
                  c int check (c > 0), d int check (d > 0), e int,
                  f text check (f in ('A', 'B')), g text check (g in ('A', 'B', 'C')))
                """,
                """
                create type ab as enum ('A', 'B');
                create table t (a text check (a in ('A', 'B')), b text check (b in ('A', 'B')),
                  c int check (c > 1), d int, e int check (e > 0), f ab, g ab)
                """))
        .containsExactly(
            "column.type t.f BREAKS_WRITES",
            "column.type t.g BREAKS_WRITES",
            "check.values t.(a = ANY (ARRAY['A'::text, 'B'::text, 'C'::text])) BREAKS_WRITES",
            "check.values t.(b = 'A'::text) INTEGRITY",
            "check.expression t.(c > 0) INTEGRITY",
            "check.missing t.(d > 0) INTEGRITY",
            "check.extra t.(e > 0) STRICTER",
            "check.values t.(g = ANY (ARRAY['A'::text, 'B'::text, 'C'::text])) BREAKS_WRITES",
            "enum.extra ab NONE");
  }

  @Test
  void indexes() throws SQLException {
    String table = "create table t (a int, b int, c int, d int, e int, f int, g jsonb);";
    assertThat(
            diff(
                table
                    + "create index on t (a); create index on t (b, c); create index on t (d desc);"
                    + "create unique index on t (e); create index on t (f) where f > 0",
                table
                    + "create index on t (c, b); create index on t (d); create index on t (e);"
                    + "create index on t (f); create index on t using gin (g)"))
        .containsExactly(
            "index.missing t.a PERFORMANCE",
            "index.order t.b, c PERFORMANCE",
            "index.direction t.d PERFORMANCE",
            "index.unique t.e INTEGRITY",
            "index.predicate t.f PERFORMANCE",
            "index.extra t.g COSMETIC");
  }

  @Test
  void sequencesAndIdentity() throws SQLException {
    assertThat(
            diff(
                "create sequence s increment 50; create sequence gone; create sequence t_id_seq;"
                    + "create sequence u_id_seq increment 50;"
                    + "create table t (id bigint primary key);"
                    + "create table u (id bigint primary key);"
                    + "create table v (id bigint generated by default as identity primary key);"
                    + "create table w (id bigint generated by default as identity primary key)",
                "create sequence s; create sequence more;"
                    + "create table t (id bigserial primary key);"
                    + "create table u (id bigserial primary key);"
                    + "create table v (id bigserial primary key);"
                    + "create table w (id bigint primary key)"))
        .containsExactly(
            "column.identity t.id NONE",
            "column.identity u.id NONE",
            "column.identity w.id BREAKS_WRITES",
            "sequence.missing gone BREAKS_WRITES",
            "sequence.extra more NONE",
            "sequence.increment s BREAKS_WRITES",
            "sequence.increment u_id_seq BREAKS_WRITES");
  }

  @Test
  void enumsAndDomains() throws SQLException {
    assertThat(
            diff(
                """
                create type mood as enum ('sad', 'ok', 'happy'); create type x as enum ('b', 'a');
                create table t (a mood, b varchar(9) not null, c text, d x)
                """,
                """
                create type mood as enum ('sad', 'ok'); create type y as enum ('a', 'b');
                create domain nine as varchar(9) not null; create domain free as text;
                create table t (a mood, b nine, c free, d y)
                """))
        .containsExactly(
            "enum.values mood BREAKS_WRITES",
            "enum.missing x NONE",
            "enum.extra y NONE",
            "domain.extra free NONE",
            "domain.extra nine NONE");
  }

  @Test
  void viewsAreComparedByExistenceAndFamily() throws SQLException {
    assertThat(
            diff(
                "create table v (id int primary key, a varchar(20) not null, b uuid, c int)",
                "create view v as select 1::bigint as id, 'x'::text as a, 'y'::text as b"))
        .containsExactly(
            "table.kind v STRICTER",
            "column.type v.b BREAKS_READS",
            "column.missing v.c BREAKS_READS");
  }

  private static List<String> diff(String expected, String actual) throws SQLException {
    Schema[] schemas = read(expected, actual);
    EffectTable effects = new EffectTable(schemas[0], schemas[1]);
    return SchemaDiffer.diff(schemas[0], schemas[1]).stream()
        .map(
            change ->
                Codes.of(change)
                    + " "
                    + change.object()
                    + (change.subject().isEmpty() ? "" : "." + change.subject())
                    + " "
                    + effects.of(change))
        .toList();
  }

  private static Schema[] read(String... scripts) throws SQLException {
    Schema[] schemas = new Schema[scripts.length];
    try (Statement statement = connection.createStatement()) {
      for (int i = 0; i < scripts.length; i++) {
        statement.execute(
            "drop schema if exists side cascade; create schema side; set search_path = side");
        statement.execute(scripts[i]);
        schemas[i] = CatalogReader.of("postgresql").read(connection, CatalogScope.of("side"));
      }
    }
    return schemas;
  }
}
