package dev.mooring.processor.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Values over a pair of streams: texts as UTF-8 and bytes, each behind its length, -1 for {@code
 * null}.
 */
final class Wire {
  private final DataInputStream in;
  private final DataOutputStream out;

  Wire(InputStream in, OutputStream out) {
    this.in = new DataInputStream(new BufferedInputStream(in, 1 << 16));
    this.out = new DataOutputStream(new BufferedOutputStream(out, 1 << 16));
  }

  /** The next message's kind, or -1 where the other side is gone. */
  int readKind() throws IOException {
    return in.read();
  }

  Wire writeKind(int kind) throws IOException {
    out.write(kind);
    return this;
  }

  void flush() throws IOException {
    out.flush();
  }

  byte @Nullable [] readBytes() throws IOException {
    int length = in.readInt();
    if (length < 0) {
      return null;
    }
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return bytes;
  }

  Wire writeBytes(byte @Nullable [] bytes) throws IOException {
    if (bytes == null) {
      out.writeInt(-1);
    } else {
      out.writeInt(bytes.length);
      out.write(bytes);
    }
    return this;
  }

  @Nullable String readOptional() throws IOException {
    byte[] bytes = readBytes();
    return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
  }

  Wire writeOptional(@Nullable String text) throws IOException {
    return writeBytes(text == null ? null : text.getBytes(StandardCharsets.UTF_8));
  }

  String readText() throws IOException {
    String text = readOptional();
    if (text == null) {
      throw new IOException("a text is missing");
    }
    return text;
  }

  Wire writeText(String text) throws IOException {
    return writeOptional(text);
  }

  int readNumber() throws IOException {
    return in.readInt();
  }

  Wire writeNumber(int number) throws IOException {
    out.writeInt(number);
    return this;
  }

  boolean readFlag() throws IOException {
    return in.readBoolean();
  }

  Wire writeFlag(boolean flag) throws IOException {
    out.writeBoolean(flag);
    return this;
  }

  List<String> readTexts() throws IOException {
    int size = in.readInt();
    List<String> texts = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      texts.add(readText());
    }
    return texts;
  }

  Wire writeTexts(Collection<String> texts) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      writeText(text);
    }
    return this;
  }

  Map<String, String> readMap() throws IOException {
    int size = in.readInt();
    Map<String, String> map = new TreeMap<>();
    for (int i = 0; i < size; i++) {
      String key = readText();
      map.put(key, readText());
    }
    return map;
  }

  Wire writeMap(Map<String, String> map) throws IOException {
    out.writeInt(map.size());
    for (Map.Entry<String, String> entry : map.entrySet()) {
      writeText(entry.getKey()).writeText(entry.getValue());
    }
    return this;
  }
}
