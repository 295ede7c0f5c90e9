package dev.mooring.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Migrations become one, which is proven to make the same. */
@Tag("engine")
class SquashCommandTest {
  private static final Path CASES =
      Path.of("../verifier/src/test/resources/cases").toAbsolutePath();
  private static final Path EXAMPLE = Path.of("../example-app").toAbsolutePath().normalize();

  @TempDir Path work;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path migrations = Path.of("");

  @BeforeEach
  void module() throws IOException {
    migrations = Files.createDirectories(work.resolve("src/main/resources/db/migration"));
  }

  @Test
  void replacesTheExamplesMigrations() throws Exception {
    copy(EXAMPLE.resolve("src/main/resources/db/migration"));
    assertThat(squash("postgresql", "--delete")).as(err.toString()).isZero();
    assertThat(out.toString())
        .contains("src/main/resources/db/migration/B14__squashed.sql\n")
        .contains("deleted: 14 migrations up to version 14\n")
        .contains("a database that has not passed 14 cannot be migrated any more");
    assertThat(names()).containsExactly("B14__squashed.sql", "R__visit_summary.sql");
    assertThat(check(EXAMPLE.resolve("schema/clinic.lock.json"))).as(out.toString()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"h2", "postgresql"})
  void replacesTheCasesMigrations(String engine) throws Exception {
    copy(CASES.resolve(engine + "/migrations"));
    assertThat(squash(engine, "--delete")).as(err.toString()).isZero();
    assertThat(check(CASES.resolve(engine + "/entities.lock.json"))).as(out.toString()).isZero();
  }

  @Test
  void makesAllThatPostgresqlHolds() throws Exception {
    write(
        "V1__all.sql",
        """
        create schema "Other";
        create extension if not exists citext;
        create extension if not exists btree_gist with schema "Other";
        create type mood as enum ('sad', 'it''s ok');
        create domain amount as numeric(10, 2) default 0 constraint positive check (value >= 0);
        create sequence numbers start with 5 increment by 3 cache 2;
        create function twice(x int) returns int language sql immutable as 'select x * 2';
        create table owners (
          name citext not null,
          id bigint generated always as identity primary key,
          mood mood default 'sad',
          kind varchar(9) check (kind in ('a', 'it''s b')),
          balance amount,
          junk int,
          serial serial,
          number int default nextval('numbers'),
          doubled int generated always as (twice(3)) stored,
          note text collate "C" default 'a ${b} '';'
        );
        create table "Other"."Visits" (
          id int constraint visit_key primary key,
          owner bigint references public.owners on delete cascade deferrable initially deferred,
          self int references "Other"."Visits",
          during tsrange,
          at timestamptz, raw bytea, tags text[], data jsonb,
          unique nulls not distinct (owner, at),
          exclude using gist (during with &&)
        );
        alter table owners drop column junk;
        create index on owners (lower(note) desc nulls last) include (mood) where id > 0;
        create unique index visits_at on "Other"."Visits" (at);
        create statistics s1 on name, mood from owners;
        create view names as select o.*, count(*) over () as n from owners o;
        create view a_first as select n.name from names n join owners using (id);
        create materialized view totals as select count(*) as n from a_first;
        create unique index on totals (n);
        create function owner_of(v "Other"."Visits") returns setof owners language plpgsql as $$
          declare found names%rowtype;
          begin
            perform 'a;b';
            return query select * from owners where id = v.owner;
          end; $$;
        create procedure nothing() language plpgsql as $body$ begin null; end $body$;
        create function touch() returns trigger language plpgsql as $$
          begin new.note := 'touched'; return new; end $$;
        create trigger touched before insert or update on owners
          for each row when (new.id > 0) execute function touch();
        create trigger off before insert on owners for each row execute function touch();
        alter table owners disable trigger off;
        comment on table owners is 'who''s who';
        comment on column names.name is 'a name';
        comment on function twice(int) is 'twice';
        comment on constraint visit_key on "Other"."Visits" is 'a key';
        comment on constraint positive on domain amount is 'a domain''s';
        """);
    write(
        "V2__rows.sql",
        """
        insert into owners (name, mood) values ('Ann', 'it''s ok'), ('Bo\\b', null), (E'C\\n;c', 'sad');
        delete from owners where name = 'Bo\\b';
        insert into "Other"."Visits" values
          (2, 1, 1, '[2026-01-01,2026-01-02)', now(), '\\x00ff', '{a,"b c"}', '{"a": "it''s"}'),
          (1, 3, 2, null, null, null, null, null);
        refresh materialized view totals;
        alter table owners add constraint later check (id < 100) not valid;
        """);
    write("V3__later.sql", "alter table owners add nick text; insert into owners values ('Di');");
    write("R__again.sql", "create or replace view again as select name from owners;");

    assertThat(squash("postgresql", "--to", "2")).as(err.toString()).isZero();
    assertThat(names())
        .containsExactly(
            "B2__squashed.sql",
            "B2__squashed.sql.conf",
            "R__again.sql",
            "V1__all.sql",
            "V2__rows.sql",
            "V3__later.sql");
    assertThat(Files.readString(migrations.resolve("B2__squashed.sql")))
        .startsWith("-- Makes in an empty database what V1__all.sql to V2__rows.sql made.\n")
        .contains("select setval('numbers', 14, true);")
        .contains("create materialized view totals as")
        .contains("refresh materialized view totals")
        .doesNotContain("again")
        .doesNotContain("flyway");
    assertThat(out.toString())
        .contains("an empty database runs this in place of 2 migrations")
        .contains("once every database has passed 2, the migrations before may be deleted");
  }

  @Test
  void makesAllThatH2Holds() throws Exception {
    write(
        "V1__all.sql",
        """
        create schema other;
        create domain em as varchar(10) check (value <> 'x');
        create sequence numbers start with 5 increment by 3;
        create table owners (
          name varchar(20) unique,
          id bigint generated by default as identity primary key,
          note clob default 'a ${b}',
          doubled int generated always as (id * 2),
          constraint known check (name <> 'x')
        );
        create table other.visits (id int primary key, owner bigint references public.owners);
        create index names on owners (name desc);
        create view first_owner as select * from owners where id = 1;
        create alias plus as 'int plus(int x) { return x + 1; }';
        comment on table owners is 'who''s; who';
        """);
    write(
        "V2__rows.sql",
        """
        insert into owners (name) values ('Ann; ''b'), ('Bo');
        insert into owners (name, note) values ('long', repeat('x', 9000));
        delete from owners where name = 'Bo';
        insert into other.visits values (1, 3), (2, next value for numbers - 4);
        """);
    write("V3__later.sql", "alter table owners add nick varchar(9); drop view first_owner;");
    assertThat(squash("h2", "--dry-run")).as(err.toString()).isZero();
    assertThat(squash("h2", "--to", "2")).as(err.toString()).isZero();
    assertThat(Files.readString(migrations.resolve("B2__squashed.sql")))
        .contains("RESTART WITH 8")
        .doesNotContain("USER")
        .doesNotContain("MEMORY")
        .doesNotContain("flyway");
  }

  @Test
  void refusesWhatItCannotTell() throws Exception {
    write(
        "V1__a.sql",
        """
        create table a (id int) partition by range (id);
        create table b (id int);
        alter table b enable row level security;
        grant select on b to public;
        create aggregate top (int) (sfunc = int4larger, stype = int);
        """);
    assertThat(squash("postgresql")).isEqualTo(2);
    assertThat(err.toString())
        .contains("[squash.untold]")
        .contains("aggregate top(integer)")
        .contains("grant on b")
        .contains("partitioned table a")
        .contains("row level security of b");
    assertThat(names()).containsExactly("V1__a.sql");
  }

  @Test
  void refusesWhatIsNoBaseline() throws Exception {
    assertThat(squash("h2")).isEqualTo(2);
    assertThat(err.toString()).contains("[squash.nothing]");
    write("V1__a.sql", "create table b (t clob); insert into b values (repeat('x', 1000001));");
    assertThat(squash("h2")).isEqualTo(2);
    assertThat(err.toString())
        .contains("[squash.untold]")
        .contains("a value of more than 1000000 characters");
    write("V1__a.sql", "create table a (id int); insert into a select * from system_range(1, 9);");
    assertThat(squash("h2", "--to", "7")).isEqualTo(2);
    assertThat(err.toString()).contains("[squash.version] no migration has the version 7");
    assertThat(squash("h2", "--max-rows", "8")).isEqualTo(2);
    assertThat(err.toString()).contains("[squash.rows] the migrations put 9 rows into");
    assertThat(squash("mariadb")).isEqualTo(2);
    assertThat(err.toString()).contains("[squash.engine] mooring squash is not there yet for");
    assertThat(squash("h2", "--dry-run")).as(err.toString()).isZero();
    assertThat(out.toString()).contains("INSERT INTO");
    assertThat(names()).containsExactly("V1__a.sql");
    assertThat(squash("h2")).isZero();
    assertThat(squash("h2")).isEqualTo(2);
    assertThat(err.toString()).contains("[squash.baseline] there is a baseline already");
  }

  private void write(String name, String sql) throws IOException {
    // What looks like a placeholder is text here.
    Files.writeString(migrations.resolve(name), sql);
    if (sql.contains("${")) {
      Files.writeString(migrations.resolve(name + ".conf"), "placeholderReplacement=false\n");
    }
  }

  private void copy(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        Files.copy(file, migrations.resolve(directory.relativize(file).toString()));
      }
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(migrations)) {
      return files
          .map(file -> migrations.relativize(file).toString())
          .filter(name -> !name.equals("V1__all.sql.conf"))
          .sorted()
          .toList();
    }
  }

  private int squash(String dialect, String... arguments) {
    String[] all = new String[arguments.length + 5];
    all[0] = "squash";
    all[1] = "--project";
    all[2] = work.toString();
    all[3] = "--dialect";
    all[4] = dialect;
    System.arraycopy(arguments, 0, all, 5, arguments.length);
    return run(all);
  }

  /** The lock names other migrations, which alone is said. */
  private int check(Path entities) {
    out.getBuffer().setLength(0);
    int code =
        run(
            "check",
            "--project",
            work.toString(),
            "--lock",
            entities.toString(),
            "--migrations",
            migrations.toString());
    return out.toString().contains("[lock.stale]")
            && !out.toString().replace("[lock.stale]", "").contains(" [")
        ? 0
        : code;
  }

  private int run(String... arguments) {
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }
}
