package dev.mooring.verifier.config;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.spi.GateException;
import dev.mooring.schema.spi.UnitPlan;
import dev.mooring.schema.spi.UnitPlan.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * User and password for {@link UnitPlan#devUrl}. A plan carries only where they are kept; they are
 * looked up when a connection is opened, and never printed.
 *
 * @param user {@code null} if none is configured
 * @param password {@code null} if none is configured
 */
public record DevCredentials(@Nullable String user, @Nullable String password) {
  static final String USER = "mooring.dev-user";
  static final String PASSWORD = "mooring.dev-password";

  /**
   * Looks up what the plan refers to.
   *
   * @throws GateException where the environment variable or file is missing
   */
  public static DevCredentials of(UnitPlan plan) throws GateException {
    return of(plan, System::getenv);
  }

  static DevCredentials of(UnitPlan plan, SpringProperties.Environment environment)
      throws GateException {
    return new DevCredentials(
        resolve(plan.flyway().get(USER), environment),
        resolve(plan.flyway().get(PASSWORD), environment));
  }

  static @Nullable String resolve(
      @Nullable Setting setting, SpringProperties.Environment environment) throws GateException {
    if (setting == null) {
      return null;
    }
    String value = setting.value();
    if (value.startsWith(MooringToml.ENV)) {
      String name = value.substring(MooringToml.ENV.length());
      @Nullable String found = environment.get(name);
      if (found == null) {
        throw missing(
            setting, "the environment variable " + name + " is not set", "export " + name);
      }
      return found;
    }
    if (value.startsWith(MooringToml.FILE)) {
      String name = value.substring(MooringToml.FILE.length());
      try {
        return Files.readString(Path.of(name)).strip();
      } catch (IOException e) {
        throw missing(setting, "the file " + name + " cannot be read", "ls -l " + name);
      }
    }
    return value;
  }

  private static GateException missing(Setting setting, String what, String fix) {
    return new GateException(
        Finding.error(
            Problems.SECRET,
            setting.origin(),
            what + ", which " + setting.origin() + " names",
            fix));
  }

  @Override
  public String toString() {
    return "DevCredentials[]";
  }
}
