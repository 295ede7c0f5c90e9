package dev.mooring.verifier.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The compiler's options {@code -Amooring.*}: the strongest source. */
final class OptionsLayer {
  static final String PREFIX = "-Amooring.";
  static final String MIGRATIONS = "migrations";
  static final String PROFILES = "profiles";

  private static final List<String> VALUES =
      List.of(
          Layer.UNIT,
          Layer.DIALECT,
          Layer.VERSION,
          Layer.DEV_URL,
          Layer.LOCK,
          Layer.LOCK_FILE,
          Layer.DRIFT,
          Layer.ROLE,
          Layer.USER_CODE,
          Layer.BASELINE);

  private OptionsLayer() {}

  /**
   * @param options without {@code -Amooring.}; those of other parts of Mooring are left alone
   */
  static Layer read(Map<String, String> options, Problems problems) {
    Layer layer = new Layer();
    for (Map.Entry<String, String> option : new TreeMap<>(options).entrySet()) {
      String name = option.getKey();
      Stated value = Stated.by(PREFIX + name, option.getValue().strip());
      if (VALUES.contains(name)) {
        layer.put(name, value);
      } else if (name.equals(MIGRATIONS)) {
        layer.migrations(Layer.split(value));
      } else if (name.startsWith(FlywayNames.PREFIX)) {
        flyway(layer, name.substring(FlywayNames.PREFIX.length()), value, problems);
      } else if (HibernateNames.isFullName(name)) {
        layer.hibernate(name, value);
      } else if (!name.equals(PROFILES)) {
        unknown(name, value, problems);
      }
    }
    return layer;
  }

  /** The Spring profiles to read besides the base documents; {@code null} if not stated. */
  static @Nullable Stated profiles(Map<String, String> options) {
    @Nullable String profiles = options.get(PROFILES);
    return profiles == null ? null : Stated.by(PREFIX + PROFILES, profiles);
  }

  private static void flyway(Layer layer, String name, Stated value, Problems problems) {
    @Nullable String official = FlywayNames.official(name);
    if (official == null) {
      problems.unknownKey(value, name, FlywayNames.KNOWN);
    } else if (!official.equals(FlywayNames.LOCATIONS)) {
      layer.flyway(official, value);
    } else if (layer.migrations() == null) {
      layer.migrations(Layer.split(value));
    }
  }

  /** Only what looks like a slip of the pen is told: options may belong to somebody else. */
  private static void unknown(String name, Stated value, Problems problems) {
    List<String> known = new ArrayList<>(VALUES);
    known.add(MIGRATIONS);
    known.add(PROFILES);
    @Nullable String slip = Names.slip(name, known);
    if (slip != null) {
      problems.warning(
          Problems.OPTION,
          value,
          PREFIX + name + " is not an option; did you mean " + PREFIX + slip + "?",
          PREFIX + slip + "=" + value.value());
    }
  }
}
