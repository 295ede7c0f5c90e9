package dev.mooring.processor.worker;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.state.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** The processor's side of the pipe. */
public final class Worker {
  private static final int PIPE_BYTES = 1 << 18;
  private final List<Path> classpath;
  private final Path cacheDirectory;
  private final boolean fork;
  private final boolean archive;
  private final long timeoutMillis;

  /**
   * @param classpath of the worker: the annotation processor path
   * @param fork whether a JVM may be started; otherwise, and where that fails, the same code runs
   *     in an isolated loader
   * @param archive whether a class data archive is used and made
   */
  public Worker(
      List<Path> classpath,
      Path cacheDirectory,
      boolean fork,
      boolean archive,
      long timeoutMillis) {
    this.classpath = List.copyOf(classpath);
    this.cacheDirectory = cacheDirectory;
    this.fork = fork;
    this.archive = archive;
    this.timeoutMillis = timeoutMillis;
  }

  /** Proves the request; every failure comes back as findings. */
  public WorkResult prove(WorkRequest request, Model model) {
    String key = key();
    boolean again = true;
    while (true) {
      AtomicBoolean late = new AtomicBoolean();
      AtomicBoolean ran = new AtomicBoolean();
      WorkerThread.Connection connection = null;
      boolean reused = true;
      try {
        // Modules that are compiled at the same time find one worker. An interned string is shared
        // by all loaders of this class.
        synchronized (("mooring-worker:" + key).intern()) {
          connection = WorkerThread.find(key);
          if (connection == null) {
            connection = open(key);
            reused = false;
          }
        }
        connection.lock().lock();
        try {
          if (connection.closed().get()) {
            // Somebody else was served meanwhile, after whom it takes no more.
            continue;
          }
          return converse(connection, request, model, late, ran);
        } finally {
          connection.lock().unlock();
        }
      } catch (IOException e) {
        close(connection);
        if (late.get()) {
          return WorkResult.failed(List.of(late()));
        }
        // A worker left by an earlier compilation may have ended meanwhile: that one failure is no
        // news.
        if (!reused || !again || ran.get()) {
          return WorkResult.failed(List.of(ran.get() ? endedByCode() : broken(e)));
        }
        again = false;
      } catch (RuntimeException | Error e) {
        // It still waits for an answer, and would take the next compilation's request for it.
        close(connection);
        throw e;
      }
    }
  }

  private static void close(WorkerThread.@Nullable Connection connection) {
    if (connection != null) {
      connection.close();
    }
  }

  private WorkResult converse(
      WorkerThread.Connection connection,
      WorkRequest request,
      Model model,
      AtomicBoolean late,
      AtomicBoolean ran)
      throws IOException {
    Timer guard = new Timer("mooring-timeout", true);
    guard.schedule(
        new TimerTask() {
          @Override
          public void run() {
            late.set(true);
            connection.close();
          }
        },
        timeoutMillis);
    try {
      Wire wire = new Wire(connection.in(), connection.out());
      request.write(wire);
      while (true) {
        int kind = wire.readKind();
        switch (kind) {
          case Kind.CLASS -> {
            byte[] bytes = model.classFile(wire.readText());
            wire.writeKind(Kind.ANSWER).writeBytes(bytes).flush();
          }
          case Kind.RESOURCE -> {
            byte[] bytes = model.resource(wire.readText());
            wire.writeKind(Kind.ANSWER).writeBytes(bytes).flush();
          }
          case Kind.LOCATION -> {
            String location = model.resourceLocation(wire.readText());
            wire.writeKind(Kind.ANSWER).writeOptional(location).flush();
          }
          case Kind.COMPILED -> {
            CompiledCode code = model.compiled(wire.readText(), wire.readFlag());
            ran.compareAndSet(false, !code.classes().isEmpty());
            wire.writeKind(Kind.ANSWER).writeOptional(code.problem());
            wire.writeNumber(code.classes().size());
            for (Map.Entry<String, byte[]> each : code.classes().entrySet()) {
              wire.writeText(each.getKey()).writeBytes(each.getValue());
            }
            wire.flush();
          }
          case Kind.RESULT -> {
            if (ran.get()) {
              connection.closed().set(true);
            }
            return WorkResult.read(wire);
          }
          default -> throw new IOException("the worker ended without an answer");
        }
      }
    } finally {
      guard.cancel();
    }
  }

  private WorkerThread.Connection open(String key) throws IOException {
    if (fork) {
      try {
        Path classArchive = archive ? ClassArchive.of(cacheDirectory, classpath) : null;
        Process process = WorkerProcess.start(classpath, classArchive);
        return WorkerThread.keep(
            key, process, process.getInputStream(), process.getOutputStream(), null);
      } catch (IOException e) {
        // No process can be started here: the same code runs in this JVM.
        return openInside(key);
      }
    }
    return openInside(key);
  }

  private WorkerThread.Connection openInside(String key) throws IOException {
    PipedInputStream fromWorker = new PipedInputStream(PIPE_BYTES);
    PipedOutputStream toProcessor = new PipedOutputStream(fromWorker);
    PipedInputStream fromProcessor = new PipedInputStream(PIPE_BYTES);
    PipedOutputStream toWorker = new PipedOutputStream(fromProcessor);
    URL[] urls = new URL[classpath.size()];
    try {
      for (int i = 0; i < urls.length; i++) {
        urls[i] = classpath.get(i).toUri().toURL();
      }
    } catch (MalformedURLException e) {
      throw new IOException(e);
    }
    URLClassLoader isolated =
        new URLClassLoader("mooring", urls, ClassLoader.getPlatformClassLoader());
    Thread thread =
        new Thread(
            () -> {
              try (toProcessor) {
                isolated
                    .loadClass(WorkerMain.class.getName())
                    .getMethod("serve", InputStream.class, OutputStream.class)
                    .invoke(null, fromProcessor, toProcessor);
              } catch (ReflectiveOperationException | IOException e) {
                // The closed pipe tells the other side.
                return;
              }
            },
            "mooring-inside");
    thread.setDaemon(true);
    thread.setContextClassLoader(isolated);
    thread.start();
    return WorkerThread.keep(key, null, fromWorker, toWorker, toProcessor);
  }

  private String key() {
    Digest digest = new Digest().add(fork ? "forked" : "inside");
    for (Path entry : classpath) {
      digest.add(entry.toString());
    }
    return digest.hex();
  }

  private Finding late() {
    return Finding.error(
        "worker.failed",
        "",
        "the worker JVM had not finished after "
            + timeoutMillis / 1000
            + " s and was stopped; nothing was written",
        "-Amooring.timeout=<seconds> gives it more time");
  }

  private static Finding endedByCode() {
    return Finding.error(
        "worker.failed",
        "",
        "the worker JVM ended in the middle of its work, in which code of the project ran; nothing"
            + " was written",
        "look in that code for what ends a JVM",
        "or user-code = \"read\" in mooring.toml");
  }

  private static Finding broken(IOException failure) {
    return Finding.error(
        "worker.failed",
        "",
        "the worker JVM in which the schema is computed ended in the middle of its work ("
            + failure.getMessage()
            + "): it was killed, or memory ran out; nothing was written",
        "run the build again",
        "or run it in the compiler's own JVM: -Amooring.worker=inside");
  }
}
