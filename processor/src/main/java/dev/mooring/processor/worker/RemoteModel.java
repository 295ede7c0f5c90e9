package dev.mooring.processor.worker;

import dev.mooring.processor.boot.ModelSource;
import dev.mooring.schema.spi.CompileClasspath;
import dev.mooring.schema.state.Checksum;
import dev.mooring.schema.state.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The compilation's classes and resources as the worker sees them: over the pipe, each asked for
 * once.
 */
final class RemoteModel implements ModelSource, CompileClasspath {
  private static final byte[] ABSENT = {};
  private static final String RESOURCE = "resource:";
  private static final String CLASS_FILE = ".class";
  private static final Pattern LIBRARIES =
      Pattern.compile("(org\\.hibernate|org\\.springframework|jakarta|javax?)\\.");

  private final Wire wire;
  private final Map<String, byte[]> classes = new HashMap<>();
  private final Map<String, byte[]> resources = new HashMap<>();
  private final Map<String, byte[]> compiled = new HashMap<>();
  private final Set<String> askedCompiled = new HashSet<>();
  private final Map<String, String> problems = new HashMap<>();

  RemoteModel(Wire wire) {
    this.wire = wire;
  }

  @Override
  public synchronized byte @Nullable [] classFile(String binaryName) {
    return ask(Kind.CLASS, binaryName, classes);
  }

  @Override
  public synchronized byte @Nullable [] resource(String name) {
    return ask(Kind.RESOURCE, name, resources);
  }

  @Override
  public synchronized byte @Nullable [] compiled(String binaryName, boolean called) {
    byte[] known = compiled.get(binaryName);
    if (known == null && askedCompiled.add(binaryName + called)) {
      try {
        wire.writeKind(Kind.COMPILED).writeText(binaryName).writeFlag(called).flush();
        expectAnswer();
        String problem = wire.readOptional();
        if (problem != null) {
          problems.put(binaryName, problem);
        }
        for (int left = wire.readNumber(); left > 0; left--) {
          String name = wire.readText();
          byte[] bytes = wire.readBytes();
          if (bytes != null) {
            compiled.put(name, bytes);
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      known = compiled.get(binaryName);
    }
    return known;
  }

  @Override
  public synchronized @Nullable String uncompiled(String binaryName) {
    return problems.get(binaryName);
  }

  /** Whether code of the compilation was handed out. */
  synchronized boolean ranCode() {
    return !compiled.isEmpty();
  }

  @Override
  public boolean hasClass(String binaryName) {
    return classFile(binaryName) != null;
  }

  @Override
  public synchronized @Nullable String resourceLocation(String name) {
    try {
      wire.writeKind(Kind.LOCATION).writeText(name).flush();
      expectAnswer();
      return wire.readOptional();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The application's classes and resources that were asked for and are there, sorted; libraries
   * have versions instead.
   */
  synchronized List<String> answered() {
    List<String> found = new ArrayList<>();
    classes.forEach(
        (name, bytes) -> {
          if (bytes != ABSENT && !LIBRARIES.matcher(name).lookingAt()) {
            found.add(name);
          }
        });
    resources.forEach(
        (name, bytes) -> {
          if (bytes != ABSENT && !name.endsWith(CLASS_FILE)) {
            found.add(RESOURCE + name);
          }
        });
    Collections.sort(found);
    return found;
  }

  /** The digest of the answers to such questions. */
  String digestOf(List<String> questions) {
    Digest digest = new Digest();
    for (String question : questions) {
      byte[] answer =
          question.startsWith(RESOURCE)
              ? resource(question.substring(RESOURCE.length()))
              : classFile(question);
      digest.add(question).add(answer == null ? "" : Checksum.of(answer));
    }
    return digest.hex();
  }

  private byte @Nullable [] ask(int kind, String name, Map<String, byte[]> known) {
    byte[] bytes = known.get(name);
    if (bytes == null) {
      try {
        wire.writeKind(kind).writeText(name).flush();
        expectAnswer();
        bytes = wire.readBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      known.put(name, bytes == null ? ABSENT : bytes);
    }
    return bytes == ABSENT ? null : bytes;
  }

  private void expectAnswer() throws IOException {
    if (wire.readKind() != Kind.ANSWER) {
      throw new IOException("the compilation is gone");
    }
  }
}
