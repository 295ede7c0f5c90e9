package dev.mooring.verifier.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnixSocketTest {
  @TempDir Path directory;

  @Test
  void readsWritesAndTimesOut() throws Exception {
    assumeTrue(UnixSocketFactory.available());
    Path path = directory.resolve("s");
    try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(UnixDomainSocketAddress.of(path));
      try (Socket socket = new UnixSocketFactory(path.toString()).createSocket();
          SocketChannel peer = server.accept()) {
        assertThat(socket.isConnected()).isTrue();
        socket.setSoTimeout(20);
        assertThatThrownBy(() -> socket.getInputStream().read())
            .isInstanceOf(SocketTimeoutException.class);

        peer.write(ByteBuffer.wrap(new byte[] {(byte) 200}));
        assertThat(socket.getInputStream().read()).isEqualTo(200);

        // An interrupt must not close the connection, as it would close a blocking channel.
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> socket.getInputStream().read())
            .isInstanceOf(SocketTimeoutException.class);
        assertThat(Thread.interrupted()).isTrue();
        peer.write(ByteBuffer.wrap(new byte[] {7}));
        assertThat(socket.getInputStream().read()).isEqualTo(7);

        peer.close();
        assertThat(socket.getInputStream().read()).isEqualTo(-1);
        socket.close();
        assertThat(socket.isClosed()).isTrue();
      }
    }
  }

  @Test
  void writesMoreThanTheKernelBuffers() throws Exception {
    assumeTrue(UnixSocketFactory.available());
    Path path = directory.resolve("s");
    try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(UnixDomainSocketAddress.of(path));
      try (Socket socket = new UnixSocketFactory(path.toString()).createSocket();
          SocketChannel peer = server.accept()) {
        byte[] much = new byte[4_000_000];
        Thread reader =
            new Thread(
                () -> {
                  ByteBuffer buffer = ByteBuffer.allocate(much.length);
                  try {
                    while (buffer.hasRemaining() && peer.read(buffer) >= 0) {
                      // all of it
                    }
                    peer.write(ByteBuffer.wrap(new byte[] {1}));
                  } catch (java.io.IOException e) {
                    throw new java.io.UncheckedIOException(e);
                  }
                });
        reader.start();
        socket.getOutputStream().write(much);
        assertThat(socket.getInputStream().read()).isEqualTo(1);
        reader.join();
      }
    }
  }
}
