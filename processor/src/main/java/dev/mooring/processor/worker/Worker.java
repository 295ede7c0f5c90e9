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
import java.util.Timer;
import java.util.TimerTask;

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
    for (int attempt = 0; ; attempt++) {
      WorkerThread.Connection connection = WorkerThread.find(key);
      boolean reused = connection != null;
      try {
        if (connection == null) {
          connection = open(key);
        }
        connection.lock().lock();
        try {
          return converse(connection, request, model);
        } finally {
          connection.lock().unlock();
        }
      } catch (IOException e) {
        if (connection != null) {
          connection.close();
        }
        // A worker left by an earlier compilation may have ended meanwhile: that one failure is no
        // news.
        if (!reused || attempt > 0) {
          return WorkResult.failed(List.of(broken(e)));
        }
      }
    }
  }

  private WorkResult converse(WorkerThread.Connection connection, WorkRequest request, Model model)
      throws IOException {
    Timer guard = new Timer("mooring-timeout", true);
    guard.schedule(
        new TimerTask() {
          @Override
          public void run() {
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
          case Kind.RESULT -> {
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
        return WorkerThread.keep(key, process, process.getInputStream(), process.getOutputStream());
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
    return WorkerThread.keep(key, null, fromWorker, toWorker);
  }

  private String key() {
    Digest digest = new Digest().add(fork ? "forked" : "inside");
    for (Path entry : classpath) {
      digest.add(entry.toString());
    }
    return digest.hex();
  }

  private Finding broken(IOException failure) {
    return Finding.error(
        "worker.failed",
        "",
        "the worker JVM gave no answer ("
            + failure.getMessage()
            + "); it is stopped after "
            + timeoutMillis / 1000
            + " s",
        "run the build again; -Amooring.worker=inside runs it in the compiler's own JVM",
        "-Amooring.timeout=<seconds> gives it more time");
  }
}
