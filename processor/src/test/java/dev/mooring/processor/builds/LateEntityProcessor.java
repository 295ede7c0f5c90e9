package dev.mooring.processor.builds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Writes an embeddable in the first round and in the second an entity that uses it. */
public final class LateEntityProcessor extends AbstractProcessor {
  private int round;

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("*");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
    round++;
    if (round == 1) {
      write(
          "Stamp",
          "@jakarta.persistence.Embeddable public class Stamp {"
              + " @jakarta.persistence.Column(length = 12) String stampedBy; }");
    } else if (round == 2) {
      write(
          "Late",
          "@jakarta.persistence.Entity public class Late {"
              + " @jakarta.persistence.Id Long id; Stamp stamp; }");
    }
    return false;
  }

  private void write(String name, String source) {
    try (Writer writer = processingEnv.getFiler().createSourceFile("shop." + name).openWriter()) {
      writer.write("package shop; " + source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
