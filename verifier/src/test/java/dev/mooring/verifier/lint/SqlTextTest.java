package dev.mooring.verifier.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SqlTextTest {
  @Test
  void whatStandsInCommentsLiteralsAndBodiesIsNoWord() {
    SqlText sql =
        SqlText.of(
            "/* drop table a; */ -- truncate b\nselect 'delete from c', E'it\\'s', $x$ drop $x$, \"Where\"");
    assertThat(sql.tokens())
        .extracting(SqlText.Token::text)
        .containsExactly(
            "select", "'delete from c'", ",", "E'it\\'s'", ",", " drop ", ",", "Where");
    assertThat(sql.has("where")).isFalse();
  }

  @Test
  void statementsOfABlockThatRunsAreStatements() {
    SqlText sql =
        SqlText.of(
            "do $$ begin if x then delete from a; else update b set c = 1; end if; end $$ language plpgsql;");
    assertThat(sql.statements().stream().filter(s -> s.starts("delete from a")).count()).isOne();
    assertThat(sql.statements().stream().filter(s -> s.starts("update b")).count()).isOne();
    assertThat(
            SqlText.of("create function f() returns void as $$ begin delete from a; end $$")
                .statements())
        .hasSize(1);
  }

  @Test
  void namesMayBeQuotedAndQualified() {
    assertThat(SqlText.of("alter table if exists only s.\"My T\" drop x").nameAfter("alter table"))
        .isEqualTo("s.My T");
    assertThat(SqlText.of("truncate `a`.`b`").nameAfter("truncate")).isEqualTo("a.b");
  }

  @Test
  void longTextsAreRead() {
    String values = "(1, 'it''s', \"x\"), ".repeat(50_000);
    assertThat(SqlText.of("insert into t values " + values + "(2)").statements()).hasSize(1);
  }

  @Test
  void whatANarrowerTypeIs() {
    assertThat(Narrowing.isNarrower("varchar(10)", "varchar(20)")).isFalse();
    assertThat(Narrowing.isNarrower("text", "varchar(20)")).isTrue();
    assertThat(Narrowing.isNarrower("character(3)", "text")).isFalse();
    assertThat(Narrowing.isNarrower("integer", "bigint")).isFalse();
    assertThat(Narrowing.isNarrower("bigint", "integer")).isTrue();
    assertThat(Narrowing.isNarrower("int(10) unsigned", "int(11)")).isTrue();
    assertThat(Narrowing.isNarrower("int(10) unsigned", "bigint(20)")).isFalse();
    assertThat(Narrowing.isNarrower("numeric(10,2)", "numeric")).isFalse();
    assertThat(Narrowing.isNarrower("numeric(10,2)", "numeric(12,4)")).isFalse();
    assertThat(Narrowing.isNarrower("numeric(10,2)", "numeric(10,4)")).isTrue();
    assertThat(Narrowing.isNarrower("integer", "text")).isFalse();
    assertThat(Narrowing.isNarrower("text", "integer")).isTrue();
    assertThat(Narrowing.isNarrower("date", "timestamp(6) with time zone")).isFalse();
    assertThat(Narrowing.isNarrower("enum('a','b')", "enum('b','a','c')")).isFalse();
    assertThat(Narrowing.isNarrower("text", "text[]")).isTrue();
  }

  @Test
  void anAlterationIsSaidOfAnotherTable() {
    Alteration alteration =
        Alteration.of(SqlText.of("alter table `a`.b add column c int, algorithm=copy, lock=none;"));
    assertThat(alteration.table()).isEqualTo("`a`.b");
    assertThat(alteration.on("twin", "algorithm=instant"))
        .isEqualTo("alter table twin add column c int, algorithm=instant");
    assertThat(Alteration.of(SqlText.of("alter table a add foreign key (x) references b (y)")))
        .isNull();
  }

  @Test
  void placesFollowStatements() {
    ScriptText text = new ScriptText("-- a;\nselect 1;\n\n/* b; */ select\n 2;\nselect ${x}, 3;\n");
    assertThat(
            List.of(
                text.place(SqlText.of("-- a;\nselect 1;")),
                text.place(SqlText.of("/* b; */ select\n 2;")),
                text.place(SqlText.of("select 1, 2, 3;"))))
        .containsExactly(
            new ScriptText.Place(2, 2), new ScriptText.Place(4, 5), new ScriptText.Place(6, 6));
  }
}
