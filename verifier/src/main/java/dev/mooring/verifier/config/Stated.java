package dev.mooring.verifier.config;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.spi.UnitPlan.Setting;
import org.jspecify.annotations.Nullable;

/**
 * A value that somebody stated, and where.
 *
 * @param place for people, without a line: {@code mooring.toml}, {@code -Amooring.dialect}
 * @param file the same place where it is a file of the project, relative to its directory; else
 *     {@code null}
 * @param line from 1; 0 where it is not known
 */
record Stated(String value, String place, @Nullable String file, int line) {

  /** Stated in that file. */
  static Stated in(ConfigFile file, int line, String value) {
    return new Stated(value, file.label(), file.projectPath(), line);
  }

  /** Stated by something that is not a file: an option, a default. */
  static Stated by(String place, String value) {
    return new Stated(value, place, null, 0);
  }

  /** The same place with another value. */
  Stated with(String newValue) {
    return new Stated(newValue, place, file, line);
  }

  /** Whether it is said to Mooring, and not to a framework whose rules then apply. */
  boolean isOwn() {
    return place.startsWith(OptionsLayer.PREFIX) || place.equals(MooringToml.NAME);
  }

  String origin() {
    return line > 0 ? place + ":" + line : place;
  }

  Setting setting() {
    return new Setting(value, origin());
  }

  /** The finding at this place. */
  Finding blame(Finding finding) {
    return file == null ? finding : finding.at(file, line);
  }
}
