package dev.mooring.processor.worker;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/** The worker's main class. It lives as long as its standard input. */
public final class WorkerMain {
  private WorkerMain() {}

  /**
   * Serves standard input and output until the input ends.
   *
   * @param args the class data archive to make at the end, or nothing
   */
  public static void main(String[] args) throws IOException {
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    AtomicBoolean busy = new AtomicBoolean();
    PumpedInput in = new PumpedInput(new FileInputStream(FileDescriptor.in), () -> !busy.get());
    // Whatever a library prints must not end up in the middle of a message.
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    System.setIn(InputStream.nullInputStream());
    WorkerSession session = new WorkerSession(in, out, true, busy);
    try {
      session.serve();
    } catch (IOException gone) {
      // The compilation was killed.
      Runtime.getRuntime().halt(3);
    }
    session.close();
    if (args.length == 1) {
      session.rehearse();
      ClassArchive.dump(Path.of(args[0]));
    }
    System.exit(0);
  }

  /** The same inside another JVM, for places where none can be started. */
  public static void serve(InputStream in, OutputStream out) throws IOException {
    WorkerSession session = new WorkerSession(in, out, false, new AtomicBoolean());
    try {
      session.serve();
    } finally {
      session.close();
    }
  }
}
