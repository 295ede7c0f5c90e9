package dev.mooring.processor.worker;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a worker within reach of later compilations of this JVM. Each compilation loads the
 * processor anew, so that no static field survives; a daemon thread found by its name does, and
 * speaks in the JDK's own types.
 */
final class WorkerThread extends Thread implements Supplier<Object[]> {
  private static final String PREFIX = "mooring-worker ";
  private final @Nullable Object[] connection;
  private final @Nullable Process process;

  private WorkerThread(
      String key,
      @Nullable Process process,
      InputStream in,
      OutputStream out,
      @Nullable Closeable farEnd) {
    super(PREFIX + key);
    this.process = process;
    connection =
        new Object[] {in, out, new ReentrantLock(), new AtomicBoolean(), process, this, farEnd};
    setDaemon(true);
    setContextClassLoader(ClassLoader.getSystemClassLoader());
  }

  /** The live connection under that key, or {@code null}. */
  static @Nullable Connection find(String key) {
    ThreadGroup root = Thread.currentThread().getThreadGroup();
    while (root.getParent() != null) {
      root = root.getParent();
    }
    Thread[] threads = new Thread[root.activeCount() + 64];
    int count = root.enumerate(threads, true);
    for (int i = 0; i < count; i++) {
      if (threads[i].getName().equals(PREFIX + key) && threads[i] instanceof Supplier<?> holder) {
        Connection connection = Connection.of((Object[]) holder.get());
        if (!connection.closed().get()) {
          return connection;
        }
      }
    }
    return null;
  }

  /** Keeps a connection until its process ends. */
  static Connection keep(
      String key,
      @Nullable Process process,
      InputStream in,
      OutputStream out,
      @Nullable Closeable farEnd) {
    WorkerThread thread = new WorkerThread(key, process, in, out, farEnd);
    thread.start();
    return Connection.of(thread.connection);
  }

  @Override
  public Object[] get() {
    return connection.clone();
  }

  @Override
  public void run() {
    try {
      if (process == null) {
        Thread.sleep(Long.MAX_VALUE);
      } else {
        process.waitFor();
      }
    } catch (InterruptedException e) {
      return;
    }
  }

  /**
   * The two streams to a worker.
   *
   * @param lock for whoever uses them
   * @param closed no longer to be used; a worker in which code of a project ran ends by itself
   * @param process {@code null} where the worker runs in this JVM
   * @param keeper keeps all of it within reach
   * @param farEnd what the worker in this JVM writes to: only its end wakes up whoever reads here
   */
  record Connection(
      InputStream in,
      OutputStream out,
      ReentrantLock lock,
      AtomicBoolean closed,
      @Nullable Process process,
      Thread keeper,
      @Nullable Closeable farEnd) {
    static Connection of(Object[] parts) {
      return new Connection(
          (InputStream) parts[0],
          (OutputStream) parts[1],
          (ReentrantLock) parts[2],
          (AtomicBoolean) parts[3],
          (Process) parts[4],
          (Thread) parts[5],
          (Closeable) parts[6]);
    }

    /** Ends the worker at once; whoever waits for it gets an error. */
    void close() {
      closed.set(true);
      keeper.interrupt();
      if (process != null) {
        process.destroyForcibly();
        return;
      }
      try {
        out.close();
        in.close();
        if (farEnd != null) {
          farEnd.close();
        }
      } catch (IOException e) {
        // Already gone.
        return;
      }
    }
  }
}
