package dev.mooring.verifier.gate;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.spi.GateException;
import dev.mooring.verifier.replay.MigrationReplay;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** A replay that began before it was asked for. */
final class Prepared implements AutoCloseable {
  private final MigrationReplay replay;
  private final FutureTask<Void> task;

  private Prepared(MigrationReplay replay, FutureTask<Void> task) {
    this.replay = replay;
    this.task = task;
  }

  /** A replay of which the outcome is known. */
  static Prepared known(MigrationReplay replay) {
    FutureTask<Void> nothing = new FutureTask<>(() -> null);
    nothing.run();
    return new Prepared(replay, nothing);
  }

  /** Begins the replay in the background. */
  static Prepared start(MigrationReplay replay) {
    Prepared prepared =
        new Prepared(
            replay,
            new FutureTask<>(
                () -> {
                  replay.migrated();
                  return null;
                }));
    Thread thread = new Thread(prepared.task, "mooring-replay");
    thread.setDaemon(true);
    thread.start();
    return prepared;
  }

  /**
   * The replay, when it has ended.
   *
   * @throws GateException as the replay did
   */
  MigrationReplay await() throws GateException {
    try {
      task.get();
      return replay;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof GateException problem) {
        throw problem;
      }
      if (e.getCause() instanceof RuntimeException problem) {
        throw problem;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GateException(
          Finding.error("migration.interrupted", "", "the replay was interrupted"));
    }
  }

  /** Waits for the replay, whatever becomes of it, and stops its database. */
  @Override
  public void close() {
    try {
      task.get();
    } catch (ExecutionException e) {
      // nobody wants to know any more
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    replay.close();
  }
}
