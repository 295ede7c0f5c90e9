package dev.mooring.verifier.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
  @ParameterizedTest
  @CsvSource({
    "clinic,clinic",
    "Pet Clinic,Pet-Clinic",
    "../../etc/passwd,etc-passwd",
    "a.b_c-d,a.b_c-d",
    "'  ',unit",
    "..,unit",
    "größe,gr-e",
  })
  void unitsAreSafeFileNames(String name, String safe) {
    assertThat(Names.sanitised(name)).isEqualTo(safe);
  }

  @Test
  void nearestIsCloseEnoughOrNothing() {
    assertThat(Names.nearest("databse.dialect", List.of("database.dialect", "unit")))
        .isEqualTo("database.dialect");
    assertThat(Names.nearest("zzz", List.of("database.dialect", "unit"))).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "prod,true",
    "dev,false",
    "!dev,true",
    "'dev,prod',true",
    "prod & eu,true",
    "prod & !eu,false",
    "(dev | prod) & eu,true",
    "dev | (prod & us),false",
    "(prod,false",
  })
  void profileExpressions(String expression, boolean holds) {
    assertThat(Profiles.accepts(expression, Set.of("prod", "eu"))).isEqualTo(holds);
  }

  @ParameterizedTest
  @CsvSource({
    "out-of-order,outOfOrder",
    "outOfOrder,outOfOrder",
    "init-sqls,initSql",
    "placeholders.My_Key,placeholders.My_Key",
    "postgresql.transactional-lock,postgresql.transactional.lock",
  })
  void flywaysNames(String name, String official) {
    assertThat(FlywayNames.official(name)).isEqualTo(official);
  }
}
