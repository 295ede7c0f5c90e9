package dev.mooring.verifier.database;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Which throw-away database is wanted.
 *
 * @param engine {@code postgresql}, {@code h2}, or another engine's name together with a URL
 * @param url an empty database to use instead of one started here; {@code null} for none. {@code
 *     jdbc:h2:mem:} with any name and options gives an H2 of our own with these options ({@code
 *     jdbc:h2:mem:;MODE=PostgreSQL}), since no other process could see that name
 * @param user the user of {@code url}; {@code null} to leave it to the URL
 * @param password that user's password; {@code null} to leave it to the URL
 * @param cacheDir the private cache of this user, usually {@link Cache#directory()}
 * @param stateKey start from the state kept under this key, if there is one; {@code null} for empty
 * @param startTimeout how long a started server or a connection may take to answer
 */
public record DevDatabaseRequest(
    String engine,
    @Nullable String url,
    @Nullable String user,
    @Nullable String password,
    Path cacheDir,
    @Nullable String stateKey,
    Duration startTimeout) {

  /** A request for an empty database started here, with half a minute to start. */
  public static DevDatabaseRequest of(String engine, Path cacheDir) {
    return new DevDatabaseRequest(engine, null, null, null, cacheDir, null, Duration.ofSeconds(30));
  }

  /** The same request with another state to start from. */
  public DevDatabaseRequest from(@Nullable String key) {
    return new DevDatabaseRequest(engine, url, user, password, cacheDir, key, startTimeout);
  }

  /** Everything but credentials. */
  @Override
  public String toString() {
    return "DevDatabaseRequest[engine="
        + engine
        + ", url="
        + (url == null ? "none" : JdbcUrl.withoutSecrets(url))
        + ", cacheDir="
        + cacheDir
        + ", stateKey="
        + stateKey
        + ", startTimeout="
        + startTimeout
        + "]";
  }
}
