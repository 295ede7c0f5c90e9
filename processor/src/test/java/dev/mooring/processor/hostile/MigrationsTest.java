package dev.mooring.processor.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.processor.UserProject;
import dev.mooring.processor.UserProject.Compiled;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Migrations that are more than tables: they run, and what cannot run is said with its way out. */
class MigrationsTest {
  private static final String POSTGRESQL = "jdbc:postgresql://localhost/shop";
  private static final String V2 = "src/main/resources/db/migration/V2__x.sql";
  private static final String V1 =
      "create table product (id bigint primary key, name varchar(80) not null);\n";

  @TempDir Path directory;

  static String[][] running() {
    return new String[][] {
      {
        POSTGRESQL,
        """
        copy product (id, name) from stdin;
        1\tone; two
        2\tit's $$ -- not a comment
        \\.
        insert into product values (3, 'three');
        copy product from stdin with (format csv, header);
        id,name
        4,"a;b"
        \\.
        """
      },
      {
        POSTGRESQL,
        """
        create function shout() returns trigger language plpgsql as $body$
        begin
          new.name := 'a;b' || $q$;$q$;
          return new;
        end;
        $body$;
        create procedure tidy(x int) language plpgsql as $$ begin commit; end $$;
        create table audit (id int);
        create trigger shouting before insert on audit for each row execute function shout();
        do $do$ begin execute 'create table later (id int)'; end $do$;
        drop table later;
        """
      },
      {
        POSTGRESQL,
        """
        create extension pg_trgm;
        create extension "uuid-ossp";
        create extension if not exists hstore;
        create extension pgcrypto;
        create extension btree_gist;
        create table tag (id uuid default uuid_generate_v4(), name text, more hstore);
        create index on tag using gin (name gin_trgm_ops);
        """
      },
      {
        POSTGRESQL,
        """
        set check_function_bodies = false;
        select pg_catalog.set_config('search_path', '', false);
        create table public.dumped (id int);
        """
      },
      {
        "jdbc:mariadb://localhost/shop",
        """
        create table audit (id int, name varchar(10));
        delimiter //
        create procedure tidy() begin declare x int default 0; set x = 1; delete from audit; end //
        create function one() returns int deterministic begin return 1; end //
        create trigger noting after insert on audit for each row begin
          insert into product values (new.id, 'a;b');
        end //
        delimiter ;
        call tidy();
        """
      },
      {
        "jdbc:h2:mem:shop",
        """
        create table audit (id int, name varchar(10));
        create alias double_it as $$ int twice(int x) { String s = ";"; return x * 2; } $$;
        insert into audit values (double_it(2), $$it's; $$);
        """
      }
    };
  }

  @ParameterizedTest
  @MethodSource("running")
  void runBesideTheTables(String url, String sql) {
    UserProject project = project(url).migration("V2__x.sql", sql);

    Compiled clean = project.compile();
    Assumptions.assumeFalse(clean.all().contains("[engine.missing]"), clean::all);
    assertThat(clean.all()).contains("shop: 1 table matches 2 migrations");
    assertThat(Fixes.codes(clean)).isEmpty();

    String drift =
        url.contains("mariadb")
            ? "alter table product modify name varchar(80);\n"
            : "alter table product alter column name drop not null;\n";
    project.migration("V3__drift.sql", drift);
    Compiled drifted = project.compile();
    assertThat(drifted.all()).startsWith("Product.java:10: error: [column.nullable] ");
    Compiled mended = project.migration("V4__mended.sql", Fixes.of(drifted)).compile();
    assertThat(Fixes.codes(mended)).as(mended.all()).isEmpty();
    assertThat(mended.all()).contains("shop: 1 table matches 4 migrations");
  }

  /** They run here; a deployment must be told to let them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "create unique index concurrently by_name on product (name, id);",
        "drop index concurrently if exists nothing;",
        "/* create; */ reindex table concurrently product;"
      })
  void thatWaitForFlywaysLockAreWarnedOf(String statement) {
    UserProject project =
        project(POSTGRESQL)
            .migration("V2__x.sql", "-- concurrently\n" + statement + "\n")
            .migration("V2__x.sql.conf", "executeInTransaction=false\n");

    Compiled warned = project.compile();
    Assumptions.assumeFalse(warned.all().contains("[engine.missing]"), warned::all);
    assertThat(warned.success()).isTrue();
    assertThat(warned.all())
        .contains("warning: " + V2 + ":2: [migration.lock] V2__x.sql: ")
        .contains("waits for all transactions")
        .contains("fix         set flyway.postgresql.transactional.lock=false")
        .contains("shop: 1 table matches 2 migrations");

    project.write("mooring.toml", "[flyway]\npostgresql.transactional.lock = false\n");
    Compiled told = project.compile();
    assertThat(told.success()).isTrue();
    assertThat(told.all())
        .doesNotContain("migration.lock")
        .contains("shop: 1 table matches 2 migrations");
  }

  @Test
  void thatOnlyMentionIndexesMadeConcurrentlyAreNotWarnedOf() {
    UserProject project =
        project(POSTGRESQL)
            .migration(
                "V2__x.sql",
                """
                -- create index concurrently x on product (name);
                /* drop index concurrently x; */
                comment on table product is 'it''s: create index concurrently x';
                do $x$ begin raise notice 'create index concurrently'; end $x$;
                """);
    Compiled compiled = project.compile();
    Assumptions.assumeFalse(compiled.all().contains("[engine.missing]"), compiled::all);
    assertThat(compiled.success()).isTrue();
    assertThat(compiled.all()).doesNotContain("migration.lock");
  }

  @Test
  void thatMixWhatCannotStandInATransactionAreNamed() {
    UserProject project =
        project(POSTGRESQL)
            .migration(
                "V2__x.sql",
                "alter table product add z int;\ncreate index concurrently\n  z on product (z);\n");
    Compiled mixed = project.compile();
    Assumptions.assumeFalse(mixed.all().contains("[engine.missing]"), mixed::all);
    assertThat(mixed.all())
        .startsWith("error: " + V2 + ":2: [migration.mixed] V2__x.sql fails: ")
        .contains("create index concurrently z on product (z)")
        .contains("fix         give it a migration of its own")
        .contains("or set flyway.mixed=true");
    project.write(
        "mooring.toml", "[flyway]\nmixed = true\npostgresql.transactional.lock = false\n");
    assertThat(project.compile().all()).contains("shop: 1 table matches 2 migrations");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "create extension postgis; | needs the extension postgis, which the server started for the"
            + " replay does not have | set database.dev-url in mooring.toml to an empty database",
        "create extension if not exists vector with schema public; | needs the extension vector"
            + " | set database.dev-url in mooring.toml",
        "alter table product add v geometry(Point, 4326); | type \"geometry\" does not exist"
            + " | create extension in a migration before it",
        "grant select on product to app; | role \"app\" does not exist"
            + " | create role app in one, or in a callback",
        "reindex table concurrently product; | cannot run inside a transaction block"
            + " | write executeInTransaction=false into a file V2__x.sql.conf beside it"
      })
  void thatNeedWhatTheServerLacksAreToldTheWayOut(String sql, String problem, String fix) {
    Compiled compiled = project(POSTGRESQL).migration("V2__x.sql", "\n" + sql + "\n").compile();
    Assumptions.assumeFalse(compiled.all().contains("[engine.missing]"), compiled::all);
    assertThat(compiled.success()).isFalse();
    assertThat(compiled.all())
        .startsWith("error: " + V2 + ":2: [migration.sql] V2__x.sql ")
        .contains(problem)
        .contains(fix);
  }

  @Test
  void thatNeedAStorageEngineThatMariadbLacksAreToldTheWayOut() {
    Compiled compiled =
        project("jdbc:mariadb://localhost/shop")
            .migration(
                "V2__x.sql",
                "set sql_mode = concat(@@sql_mode, ',NO_ENGINE_SUBSTITUTION');\n"
                    + "create table fast (id int) engine=tokudb;\n")
            .compile();
    Assumptions.assumeFalse(compiled.all().contains("[engine.missing]"), compiled::all);
    assertThat(compiled.all())
        .startsWith("error: " + V2 + ":2: [migration.sql] V2__x.sql needs the storage engine ")
        .contains("set database.dev-url in mooring.toml");
  }

  @Test
  void thatHangOnMariadbAreNamed() {
    UserProject project = project("jdbc:mariadb://localhost/shop");
    Compiled first = project.compile();
    Assumptions.assumeFalse(first.all().contains("[engine.missing]"), first::all);
    project.option("-Amooring.migrationTimeout=1").migration("V2__x.sql", "select sleep(600);\n");

    assertThat(project.compile().all())
        .startsWith("error: " + V2 + ": [migration.timeout] V2__x.sql has not ended after 1 s");
    project.delete(V2);
    assertThat(project.compile().success()).isTrue();
  }

  private UserProject project(String url) {
    return UserProject.on(directory, url)
        .java(
            "shop.Product",
            """
            package shop;

            import jakarta.persistence.*;

            @Entity
            @Table(name = "product")
            public class Product {
              @Id private Long id;

              @Column(nullable = false, length = 80) private String name;
            }
            """)
        .migration("V1__product.sql", V1);
  }
}
