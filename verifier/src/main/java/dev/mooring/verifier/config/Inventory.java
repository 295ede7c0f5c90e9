package dev.mooring.verifier.config;

import dev.mooring.schema.spi.UnitPlan;
import dev.mooring.verifier.config.ConfigurationSurvey.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lists all settings with their places, without secrets. */
record Inventory(
    Settings settings,
    Stated unit,
    @Nullable Stated dialect,
    @Nullable Stated version,
    @Nullable Stated profiles) {
  private static final Pattern SECRET =
      Pattern.compile(
          "passw|pwd|secret|token|credential|api.?key|private", Pattern.CASE_INSENSITIVE);
  private static final Pattern IN_URL =
      Pattern.compile(
          "([?&;](?:[^=&;?]*(?:passw|pwd|secret|token|key))[^=&;]*=)[^&;]*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern USER_IN_URL = Pattern.compile("//[^/@?]*@");
  private static final String HIDDEN = "(hidden)";

  /** The settings; those that nobody states with what holds then. */
  List<Setting> list(String byDefault) {
    List<Setting> all = new ArrayList<>();
    add(all, "unit", unit);
    add(all, "dialect", dialect);
    add(all, "database.version", version);
    add(all, "database.dev-url", settings.value(Layer.DEV_URL));
    add(all, "database.user", settings.value(Layer.DEV_USER));
    add(all, "database.password", settings.value(Layer.DEV_PASSWORD));
    add(all, "profiles", profiles);
    migrations(all);
    for (Map.Entry<String, Stated> entry : settings.flyway().entrySet()) {
      add(all, FlywayNames.PREFIX + entry.getKey(), entry.getValue());
    }
    settings.hibernate().forEach((name, value) -> add(all, asStated(name), value));
    settings.mappingResources().forEach(value -> add(all, "mapping file", value));
    orDefault(
        all, "lock.file", Layer.LOCK_FILE, "schema/" + unit.value() + ".lock.json", byDefault);
    orDefault(all, "lock.mode", Layer.LOCK, "write, or check where CI=true", byDefault);
    orDefault(all, "drift", Layer.DRIFT, "error", byDefault);
    orDefault(all, Layer.USER_CODE, Layer.USER_CODE, "read", byDefault);
    return all;
  }

  private void migrations(List<Setting> all) {
    for (Layer layer : settings.layers()) {
      @Nullable List<Stated> stated = layer.migrations();
      if (stated != null) {
        stated.forEach(location -> add(all, "migrations", location));
        @Nullable Stated none = layer.flyway().get(FlywayNames.LOCATIONS);
        if (stated.isEmpty() && none != null) {
          add(all, "migrations", none.with("none"));
        }
        return;
      }
    }
    all.add(new Setting("migrations", MigrationLocations.DEFAULT, "Flyway's default"));
  }

  private void orDefault(
      List<Setting> all, String name, String key, String value, String byDefault) {
    @Nullable Stated stated = settings.value(key);
    add(all, name, stated == null ? Stated.by(byDefault, value) : stated);
  }

  private static String asStated(String setting) {
    return setting.startsWith(UnitPlan.TYPES)
        ? MooringToml.TYPES + "." + setting.substring(UnitPlan.TYPES.length())
        : setting;
  }

  private static void add(List<Setting> all, String name, @Nullable Stated stated) {
    if (stated != null) {
      all.add(new Setting(name, shown(name, stated.value()), stated.origin()));
    }
  }

  private static String shown(String name, String value) {
    boolean reference = value.startsWith(MooringToml.ENV) || value.startsWith(MooringToml.FILE);
    if (reference) {
      return value;
    }
    if (SECRET.matcher(name).find() && !name.startsWith(MooringToml.TYPES + ".")) {
      return HIDDEN;
    }
    return value.toLowerCase(Locale.ROOT).startsWith("jdbc:")
        ? USER_IN_URL
            .matcher(IN_URL.matcher(value).replaceAll("$1" + HIDDEN))
            .replaceAll("//" + HIDDEN + "@")
        : value.replace('\n', ' ');
  }
}
