package dev.mooring.processor.worker;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
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
  private volatile boolean waiting;

  PumpedInput(InputStream source) {
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
      if (!waiting) {
        Runtime.getRuntime().halt(3);
      }
      chunks.put(END);
    } catch (IOException e) {
      Runtime.getRuntime().halt(3);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
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
        return -1;
      }
      waiting = true;
      try {
        current = chunks.take();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      } finally {
        waiting = false;
      }
      chunk = current;
      next = 0;
      if (current == END) {
        return -1;
      }
    }
    int count = Math.min(length, current.length - next);
    System.arraycopy(current, next, into, offset, count);
    next += count;
    return count;
  }
}
