package dev.mooring.processor.source;

import java.io.IOException;
import java.io.InputStream;
import javax.annotation.processing.Filer;
import javax.tools.JavaFileManager.Location;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** Reads files from the locations of the compilation. */
public final class CompilePath {
  private final Filer filer;

  public CompilePath(Filer filer) {
    this.filer = filer;
  }

  public byte @Nullable [] output(String packageName, String file) {
    return read(StandardLocation.CLASS_OUTPUT, packageName, file);
  }

  public byte @Nullable [] classPath(String packageName, String file) {
    return read(StandardLocation.CLASS_PATH, packageName, file);
  }

  /** A file of a named module: the compiler wants the module's name in front of the package. */
  public byte @Nullable [] module(String module, String packageName, String file) {
    return read(StandardLocation.MODULE_PATH, module + '/' + packageName, file);
  }

  @SuppressWarnings(
      "UnusedException") // What cannot be read is not there: compilers disagree on how to say so.
  private byte @Nullable [] read(Location location, String packageName, String file) {
    try (InputStream in = filer.getResource(location, packageName, file).openInputStream()) {
      return in.readAllBytes();
    } catch (IOException | RuntimeException e) {
      return null;
    }
  }
}
