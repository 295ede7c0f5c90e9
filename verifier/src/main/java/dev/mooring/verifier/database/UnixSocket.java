package dev.mooring.verifier.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * A Unix domain socket in the shape that JDBC drivers ask for; {@link SocketChannel#socket()} has
 * none. The channel does not block, because only so can a read time out, and only so does an
 * interrupt leave the connection alone, as it does with an ordinary socket.
 */
// Socket synchronizes these methods for the sake of its own state, which is not used here.
@SuppressWarnings("UnsynchronizedOverridesSynchronized")
final class UnixSocket extends Socket {
  private final SocketChannel channel;
  private final Selector selector;
  private final SelectionKey key;
  private volatile int timeout;

  private UnixSocket(SocketChannel channel) throws IOException {
    this.channel = channel;
    channel.configureBlocking(false);
    this.selector = Selector.open();
    this.key = channel.register(selector, 0);
  }

  static UnixSocket connect(Path path) throws IOException {
    SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(path));
    try {
      return new UnixSocket(channel);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /** Waits until the channel is ready; returns whether it is, {@code false} after the time-out. */
  private boolean await(int operation, int millis) throws IOException {
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    boolean interrupted = false;
    try {
      key.interestOps(operation);
      while (true) {
        long left = 0;
        if (millis > 0) {
          left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime() + 999_999);
          if (left <= 0) {
            return false;
          }
        }
        int ready = selector.select(left);
        selector.selectedKeys().clear();
        if (ready > 0) {
          return true;
        }
        if (!channel.isOpen()) {
          throw new SocketException("Socket closed");
        }
        interrupted |= Thread.interrupted(); // an interrupted thread's select would not wait
      }
    } catch (CancelledKeyException | ClosedSelectorException e) {
      throw new SocketException("Socket closed");
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public InputStream getInputStream() {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, length);
        int read = channel.read(buffer);
        while (read == 0 && length > 0) {
          if (!await(SelectionKey.OP_READ, timeout)) {
            throw new SocketTimeoutException("Read timed out");
          }
          read = channel.read(buffer);
        }
        return read;
      }

      @Override
      public void close() throws IOException {
        UnixSocket.this.close();
      }
    };
  }

  @Override
  public OutputStream getOutputStream() {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, length);
        while (buffer.hasRemaining()) {
          if (channel.write(buffer) == 0) {
            await(SelectionKey.OP_WRITE, 0);
          }
        }
      }

      @Override
      public void close() throws IOException {
        UnixSocket.this.close();
      }
    };
  }

  @Override
  public void close() throws IOException {
    channel.close();
    selector.close();
  }

  @Override
  public boolean isClosed() {
    return !channel.isOpen();
  }

  @Override
  public boolean isConnected() {
    return true;
  }

  @Override
  public boolean isBound() {
    return true;
  }

  @Override
  public void connect(SocketAddress endpoint, int connectTimeout) {
    // connected since it was created
  }

  @Override
  public void setSoTimeout(int millis) {
    timeout = millis;
  }

  @Override
  public int getSoTimeout() {
    return timeout;
  }

  @Override
  public void setTcpNoDelay(boolean on) {
    // not TCP
  }

  @Override
  public void setKeepAlive(boolean on) {
    // the kernel knows when the other side is gone
  }

  @Override
  public int getSendBufferSize() {
    return 64 * 1024;
  }

  @Override
  public void setSendBufferSize(int size) {
    // as the system has it
  }

  @Override
  public int getReceiveBufferSize() {
    return 64 * 1024;
  }

  @Override
  public void setReceiveBufferSize(int size) {
    // as the system has it
  }

  @Override
  public void shutdownInput() throws IOException {
    channel.shutdownInput();
  }

  @Override
  public void shutdownOutput() throws IOException {
    channel.shutdownOutput();
  }
}
