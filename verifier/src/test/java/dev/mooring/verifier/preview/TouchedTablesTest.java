package dev.mooring.verifier.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which tables a statement touches. */
class TouchedTablesTest {
  private final TouchedTables tables =
      new TouchedTables(
          List.of(
              table("public", "owners"),
              table("public", "pets"),
              table("app", "owners"),
              table("public", "Mixed Case"),
              table("public", "name")),
          Map.of("pets_owner", "pets"),
          "public");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "alter table owners add name text | public.owners",
        "ALTER TABLE IF EXISTS ONLY Owners drop column x | public.owners",
        "alter table \"Owners\" add x int | ?",
        "alter table \"Mixed Case\" add x int | public.Mixed Case",
        "alter table app.owners add x int | app.owners",
        "update pets p set name = o.name from owners o where o.id = p.owner_id | public.pets, public.owners",
        "delete from pets using owners where 1 = 1 | public.pets, public.owners",
        "insert into pets (id) select id from owners join app.owners a on a.id = owners.id | public.pets, public.owners, app.owners",
        "drop table if exists pets, owners cascade | public.pets, public.owners",
        "truncate pets | public.pets",
        "truncate table pets, app.owners | public.pets, app.owners",
        "create index concurrently i on pets (name) | public.pets",
        "create table n (id int references owners (id) on delete cascade) | public.owners",
        "drop index concurrently if exists pets_owner | public.pets",
        "comment on column pets.name is 'from owners' | public.pets",
        "comment on table pets is 'x' | public.pets",
        "create trigger t before update on pets for each row execute function f() | public.pets",
        "create table fresh (owners int, pets int) | ",
        "create sequence s | ",
        "alter sequence s restart | ",
        "alter type t add value 'x' | ",
        "select setval('s', (select max(id) from pets)) | public.pets",
        "select migrate() | ?",
        "update elsewhere set x = 1 | ?",
        "call owners() | ?",
        "/* update owners */ set x = 'update pets' | ",
        "copy pets (id) from stdin | public.pets",
        "create or replace view v as select * from pets, owners | public.pets, public.owners",
      })
  void names(String sql, String expected) {
    TouchedTables.Touched touched = tables.by(sql);
    String found =
        String.join(", ", touched.tables().stream().map(t -> t.schema() + "." + t.name()).toList());
    assertThat(touched.certain() ? found : found + "?").isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void whatEarlierStatementsCreatedIsKnown() {
    assertThat(tables.by("create table fresh (id int)").certain()).isTrue();
    assertThat(tables.by("insert into fresh values (1)"))
        .isEqualTo(new TouchedTables.Touched(List.of(), true));
  }

  @Test
  void figures() {
    assertThat(new TableFigures("s", "t", null, null).text()).isEqualTo("rows never counted");
    assertThat(new TableFigures("s", "t", 1234567L, 4_400_000L).text())
        .isEqualTo("about 1,234,567 rows, 4.2 MB");
    assertThat(new TableFigures("s", "t", 0L, 512L).text()).isEqualTo("about 0 rows, 512 bytes");
  }

  private static TableFigures table(String schema, String name) {
    return new TableFigures(schema, name, 1L, 1L);
  }
}
