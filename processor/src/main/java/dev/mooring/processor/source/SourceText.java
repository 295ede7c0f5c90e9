package dev.mooring.processor.source;

import java.io.IOException;
import java.net.URI;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import org.jspecify.annotations.Nullable;

/** What a source file says. */
public record SourceText(URI place, String text) {
  /** The file's text; {@code null} if it cannot be read. */
  static @Nullable SourceText of(JavaFileObject file) {
    try {
      return new SourceText(file.toUri(), file.getCharContent(true).toString());
    } catch (IOException | IllegalStateException e) {
      return null;
    }
  }

  /** The same as a file to compile. */
  public JavaFileObject file() {
    return new SimpleJavaFileObject(place, JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }
}
