package dev.mooring.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Help.Ansi;

/** One line on a terminal that says what takes so long, from the first second on. */
final class Progress implements AutoCloseable {
  private static final String CLEAR = "\r\u001b[2K";

  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread thread;

  private Progress(PrintWriter err, String what) {
    thread = new Thread(() -> tell(err, what), "mooring-progress");
    thread.setDaemon(true);
  }

  /** Begins to wait; elsewhere than on a terminal nothing is ever told. */
  static Progress start(PrintWriter err, String what) {
    Progress progress = new Progress(err, what);
    if (Ansi.AUTO.enabled()) {
      progress.thread.start();
    }
    return progress;
  }

  /** The line is gone when this returns. */
  @Override
  public void close() {
    done.countDown();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void tell(PrintWriter err, String what) {
    long start = System.nanoTime();
    boolean told = false;
    try {
      while (!done.await(1, TimeUnit.SECONDS)) {
        long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
        err.print(CLEAR + what + ": " + seconds + " s");
        err.flush();
        told = true;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (told) {
      err.print(CLEAR);
      err.flush();
    }
  }
}
