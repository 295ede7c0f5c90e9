package dev.mooring.processor.worker;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Standard input read by a thread of its own, so that its end is noticed in the middle of work: a
 * killed compilation takes the worker, and with it the databases, along at once.
 */
final class PumpedInput extends InputStream {
  private static final byte[] END = {};
  private final BlockingQueue<byte[]> chunks = new ArrayBlockingQueue<>(64);
  private byte @Nullable [] chunk;
  private int next;
  private final BooleanSupplier idle;

  /**
   * @param idle whether the end of the input is an ordinary one, since nobody waits for an answer
   */
  PumpedInput(InputStream source, BooleanSupplier idle) {
    this.idle = idle;
    Thread pump = new Thread(() -> pump(source), "mooring-input");
    pump.setDaemon(true);
    pump.start();
  }

  private void pump(InputStream source) {
    byte[] buffer = new byte[1 << 16];
    try {
      int read = source.read(buffer);
      while (read >= 0) {
        chunks.put(Arrays.copyOf(buffer, read));
        read = source.read(buffer);
      }
      haltInTheMiddle();
      chunks.put(END);
    } catch (IOException e) {
      Runtime.getRuntime().halt(3);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Nobody waits for the migration that may run now, and the databases end with this process. */
  private void haltInTheMiddle() {
    if (!idle.getAsBoolean()) {
      Runtime.getRuntime().halt(3);
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    byte[] current = chunk;
    while (current == null || next == current.length) {
      if (current == END) {
        haltInTheMiddle();
        return -1;
      }
      try {
        current = chunks.take();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
      chunk = current;
      next = 0;
    }
    int count = Math.min(length, current.length - next);
    System.arraycopy(current, next, into, offset, count);
    next += count;
    return count;
  }
}
