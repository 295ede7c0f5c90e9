package dev.mooring.verifier.diff;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.spi.GateException;
import java.nio.file.Path;

/**
 * A database that others use.
 *
 * @param name as people wrote it, without secrets
 * @param url may hold a password
 * @param dialect its engine
 */
public record NamedDatabase(String name, String url, String dialect) {

  /**
   * The database that the text names, by a JDBC URL or by {@code env:NAME} for a variable that
   * holds one.
   *
   * @param role what to call the argument where it means none
   * @throws GateException where it names none
   */
  public static NamedDatabase of(String role, String text) throws GateException {
    if (text.regionMatches(true, 0, "jdbc:", 0, "jdbc:".length())
        || text.startsWith(Argument.ENV)) {
      Argument argument = Argument.of(role, text, Path.of(""), System::getenv);
      if (argument instanceof Argument.LiveArgument live) {
        return new NamedDatabase(live.name(), live.url(), live.dialect());
      }
    }
    throw new GateException(
        Finding.error(
            "diff.argument",
            role,
            role + " is '" + text + "': that is no JDBC URL",
            "name a database by jdbc:… or env:NAME"));
  }

  /** Without the URL. */
  @Override
  public String toString() {
    return "NamedDatabase[" + name + "]";
  }
}
