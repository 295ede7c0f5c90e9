package dev.mooring.verifier.gate;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The build for which this process works. */
public final class ParentProcess {
  private ParentProcess() {}

  /**
   * Ends this process with that one, so that a build that is killed leaves no database behind.
   *
   * @param id {@code null} for none
   */
  public static void endWith(@Nullable Long id) {
    Optional<ProcessHandle> build = id == null ? Optional.empty() : ProcessHandle.of(id);
    if (build.isPresent()) {
      Thread watch =
          new Thread(
              () -> {
                build.get().onExit().join();
                System.exit(2);
              },
              "mooring-parent");
      watch.setDaemon(true);
      watch.start();
    }
  }
}
