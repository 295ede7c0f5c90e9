package dev.mooring.verifier.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What servers say that no test starts; those that are started have cases of their own. */
class WayOutTest {
  @Test
  void readsTheExtensionFromWhatPostgresql14Says() {
    WayOut way =
        of(
            "could not open extension control file"
                + " \"/usr/share/postgresql/14/extension/postgis.control\": No such file or"
                + " directory",
            "58P01",
            false);
    assertThat(way.message()).startsWith("needs the extension postgis, which the server started");
    assertThat(way.fix()).singleElement().asString().contains("database.dev-url");
  }

  @Test
  void sendsWhoNamedAServerToThatServer() {
    WayOut way = of("extension \"vector\" is not available", "0A000", true);
    assertThat(way.message())
        .isEqualTo("needs the extension vector, which the server that dev-url names does not have");
    assertThat(way.fix()).containsExactly("install it there, or name a server that has it");
  }

  @Test
  void hasNothingToSayOfMistakes() {
    assertThat(of("syntax error at or near \"tabel\"", "42601", false)).isNull();
    assertThat(of("collation \"x\" does not exist", "42704", false)).isNull();
  }

  private static WayOut of(String text, String state, boolean given) {
    return WayOut.of("V1__a.sql", new SQLException(text, state), text, given);
  }
}
