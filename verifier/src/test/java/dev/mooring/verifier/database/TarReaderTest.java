package dev.mooring.verifier.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TarReaderTest {
  @TempDir Path target;
  private final ByteArrayOutputStream tar = new ByteArrayOutputStream();

  private void entry(String name, char type, String link, String content) {
    byte[] header = new byte[512];
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    put(header, 0, name);
    put(header, 100, "0000755");
    put(header, 124, String.format("%011o", bytes.length));
    header[156] = (byte) type;
    put(header, 157, link);
    put(header, 257, "ustar");
    tar.writeBytes(header);
    tar.writeBytes(bytes);
    tar.writeBytes(new byte[(512 - bytes.length % 512) % 512]);
  }

  private static void put(byte[] header, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }

  private void unpack() throws IOException {
    tar.writeBytes(new byte[1024]);
    TarReader.unpack(new ByteArrayInputStream(tar.toByteArray()), target);
  }

  @Test
  void filesDirectoriesLinksAndLongNames() throws Exception {
    String longName = "lib/" + "n".repeat(150);
    entry("bin/", '5', "", "");
    entry("bin/postgres", '0', "", "program");
    entry("lib/link.so", '2', "../bin/postgres", "");
    entry("././@LongLink", 'L', "", longName + "\0");
    entry("cut", '0', "", "gnu");
    entry("pax", 'x', "", "22 path=share/errcodes\n");
    entry("cut", '0', "", "pax");
    unpack();
    assertThat(target.resolve("bin/postgres")).hasContent("program").isExecutable();
    assertThat(target.resolve("lib/link.so")).hasContent("program");
    assertThat(target.resolve(longName)).hasContent("gnu");
    assertThat(target.resolve("share/errcodes")).hasContent("pax");
  }

  @Test
  void refusesWhatLeadsOut() {
    entry("../evil", '0', "", "x");
    assertThatThrownBy(this::unpack).isInstanceOf(IOException.class).hasMessageContaining("evil");
    tar.reset();
    entry("link", '2', "/etc/passwd", "");
    assertThatThrownBy(this::unpack).isInstanceOf(IOException.class).hasMessageContaining("out of");
    assertThat(Files.exists(target.resolveSibling("evil"))).isFalse();
  }

  @Test
  void refusesAFileCutShort() {
    entry("half", '0', "", "x".repeat(2000));
    byte[] cut = java.util.Arrays.copyOf(tar.toByteArray(), 1000);
    assertThatThrownBy(() -> TarReader.unpack(new ByteArrayInputStream(cut), target))
        .isInstanceOf(IOException.class);
  }
}
