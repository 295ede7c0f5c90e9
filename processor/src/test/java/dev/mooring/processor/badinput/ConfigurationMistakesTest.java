package dev.mooring.processor.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.processor.UserProject;
import dev.mooring.processor.UserProject.Compiled;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationMistakesTest {
  private static final String PERSISTENCE = "src/main/resources/META-INF/persistence.xml";

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mooring.toml | unit = \"shop\"\\n[database\\n | 2: [config.toml] mooring.toml is not TOML: ",
        "mooring.toml | unit = \"shop\"\\n[database]\\ndialekt = 'h2'\\n | 3: [config.key] mooring.toml has an unknown key 'database.dialekt'; did you mean 'database.dialect'?",
        "mooring.toml | \\n[databse]\\ndialect = 'h2'\\n | 2: [config.key] mooring.toml has an unknown key 'databse'; did you mean 'database'?",
        "mooring.toml | \\n[database]\\ndialect = 'postgre'\\n | 3: [config.dialect] the dialect is 'postgre'; allowed are postgresql, h2,",
        "src/main/resources/application.yml | spring:\\n  datasource:\\n    url: x\\n   bad: [\\n | 4: [config.yaml] src/main/resources/application.yml is not YAML: ",
        "src/main/resources/META-INF/persistence.xml | <persistence>\\n<persistence-unit name='a'>\\n</persistence>\\n | 3: [config.xml] src/main/resources/META-INF/persistence.xml is not well-formed XML: ",
      })
  void fileAndLineAreNamed(String file, String text, String message) {
    Shop shop = Shop.proven(directory);
    String before = shop.project().exists(file) ? shop.project().read(file) : "";
    shop.project().write(file, text.replace("\\n", "\n"));

    assertThat(shop.refused().all()).startsWith("error: " + file + ":" + message);
    shop.project().write(file, before);
    assertThat(shop.project().compile().success()).isTrue();
  }

  @Test
  void noDialectAtAll() {
    Shop shop = Shop.proven(directory);
    shop.project().delete(PERSISTENCE).delete("target/classes/META-INF/persistence.xml");

    assertThat(shop.refused().all())
        .startsWith("error: [config.dialect] no database dialect found in -Amooring.dialect, ")
        .contains("fix         mooring.toml: database.dialect = \"postgresql\"")
        .contains("spring.datasource.url=jdbc:postgresql:");
  }

  @Test
  void engineOfWhichNobodyHasHeard() {
    Compiled compiled = Shop.fresh(directory, "jdbc:firebird://host/shop").compile();

    assertThat(compiled.all())
        .startsWith("error: [config.dialect] ")
        .contains("META-INF/persistence.xml:4 says jdbc:firebird:…")
        .contains("known: postgresql, h2, mariadb");
  }

  @ParameterizedTest
  @CsvSource({"sqlserver", "oracle:thin"})
  void engineThatCannotBeComparedYetIsAWarning(String engine) {
    UserProject project = Shop.fresh(directory, "jdbc:" + engine + "://host/shop");

    Compiled compiled = project.compile();

    assertThat(compiled.success()).isTrue();
    assertThat(compiled.all())
        .startsWith("warning: [engine.unsupported] migrations of " + engine.replace(":thin", ""))
        .contains("no lock is written")
        .contains("set database.dev-url in mooring.toml to an empty database of ");
    assertThat(project.exists("schema/shop.lock.json")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "postgresql | jdbc:postgresql://127.0.0.1:1/x | [dev-url.unreachable] the dev-url jdbc:postgresql://127.0.0.1:1/x cannot be reached: | start that database",
        "postgresql | jdbc:mysql://127.0.0.1:1/x | [config.dialect] the dev database is mysql, but the dialect is postgresql | name a postgresql database in dev-url",
        "h2 | localhost:1 | [config.dialect] the dev database is of no known engine | name a h2 database in dev-url",
      })
  void devUrlOfNoUse(String dialect, String url, String message, String fix) {
    Shop shop = Shop.proven(directory);
    shop.project()
        .write(
            "mooring.toml",
            "[database]\ndialect = \"%s\"\ndev-url = \"%s\"\nuser = \"me\"\npassword ="
                    .formatted(dialect, url)
                + " \"env:HOME\"\n");

    assertThat(shop.refused().all())
        .startsWith("error: mooring.toml:3: " + message)
        .contains("fix         " + fix)
        .doesNotContain(System.getenv("HOME") + "\n");
  }

  @Test
  void devDatabaseThatIsNotEmptyIsNotTouched() throws SQLException {
    Shop shop = Shop.proven(directory);
    String url = "jdbc:h2:" + directory.resolve("mine");
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute("create table mine (id int)");
      statement.execute("insert into mine values (1)");
    }
    shop.project()
        .write("mooring.toml", "[database]\ndialect = \"h2\"\ndev-url = \"" + url + "\"\n");

    assertThat(shop.refused().all())
        .startsWith("error: mooring.toml:3: [dev-url.not-empty] the dev-url " + url)
        .contains("it holds base table PUBLIC.MINE; nothing was changed")
        .contains("fix         name a database that exists for this purpose alone");
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*) from mine")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getInt(1)).isEqualTo(1);
    }
  }

  @Test
  void twoUnitsOfWhichNoneHasADatabase() {
    Shop shop = Shop.proven(directory);
    shop.project()
        .write(
            PERSISTENCE,
            "<persistence><persistence-unit name='a'/><persistence-unit name='b'/></persistence>");

    assertThat(shop.refused().all()).startsWith("error: [config.dialect] ");
  }

  @ParameterizedTest
  @CsvSource({"my shop/../x, my-shop-..-x", "müll, m-ll", "a:b, a-b"})
  void weirdUnitNames(String unit, String better) {
    Shop shop = Shop.proven(directory);
    shop.project().option("-Amooring.unit=" + unit);

    assertThat(shop.refused().all())
        .startsWith("error: [config.value] unit is '" + unit + "'; allowed are letters, digits")
        .contains("fix         " + better);
  }

  @Test
  void slipOfAnOptionIsAWarning() {
    Shop shop = Shop.proven(directory);
    shop.project().option("-Amooring.dialekt=h2");

    assertThat(shop.project().compile().all())
        .startsWith("warning: [config.option] -Amooring.dialekt is not an option; did you mean")
        .contains("fix         -Amooring.dialect=h2");
  }
}
