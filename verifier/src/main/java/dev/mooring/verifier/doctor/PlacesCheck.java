package dev.mooring.verifier.doctor;

import dev.mooring.schema.spi.UnitPlan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether everything that is written can be; nothing is written to find out. */
final class PlacesCheck {
  private static final String NAME = "places";

  private PlacesCheck() {}

  static void look(Patient patient, Results results) {
    List<String> writable = new ArrayList<>();
    Path cache = patient.project().cacheDirectory();
    place(patient, "the cache", cache, "export MOORING_CACHE=<directory>", writable, results);
    place(
        patient,
        "the build directory",
        patient.request().state(),
        "chown -R $(id -un) " + patient.shown(patient.request().state()),
        writable,
        results);
    @Nullable UnitPlan plan = patient.plan();
    @Nullable Path locks = plan == null ? null : plan.lockFile().getParent();
    if (locks != null && plan != null && plan.lockMode() == UnitPlan.LockMode.WRITE) {
      place(
          patient,
          "the lock's directory",
          locks,
          "mooring.toml: lock.mode = \"check\", where the sources are read-only",
          writable,
          results);
    }
    if (!writable.isEmpty()) {
      results.ok(NAME, "writable: " + String.join(", ", writable));
    }
  }

  private static void place(
      Patient patient,
      String what,
      Path place,
      String fix,
      List<String> writable,
      Results results) {
    @Nullable Path existing = place.toAbsolutePath();
    while (existing != null && !Files.exists(existing)) {
      existing = existing.getParent();
    }
    if (existing != null && Files.isDirectory(existing) && Files.isWritable(existing)) {
      writable.add(what + " (" + patient.shown(place) + ")");
    } else {
      results.problem(
          NAME, what + ", " + patient.shown(place) + ", cannot be written by " + user(), fix);
    }
  }

  private static String user() {
    return System.getProperty("user.name", "this user");
  }
}
