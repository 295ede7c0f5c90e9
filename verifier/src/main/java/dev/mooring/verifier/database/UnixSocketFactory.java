package dev.mooring.verifier.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import javax.net.SocketFactory;

/**
 * Connects pgjdbc to a server's Unix domain socket. Public with a public constructor because pgjdbc
 * creates it by name ({@code socketFactory}, {@code socketFactoryArg}).
 */
public final class UnixSocketFactory extends SocketFactory {
  private final Path path;

  /** A factory whose sockets all lead to the socket at this path. */
  public UnixSocketFactory(String path) {
    this.path = Path.of(path);
  }

  /** Whether this Java and this system have Unix domain sockets. */
  static boolean available() {
    try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      return channel.isOpen();
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  /** A socket that is connected already, so that nobody resolves a host name for it. */
  @Override
  public Socket createSocket() throws IOException {
    return UnixSocket.connect(path);
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return createSocket();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress localHost, int localPort)
      throws IOException {
    return createSocket();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return createSocket();
  }

  @Override
  public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
      throws IOException {
    return createSocket();
  }
}
