package dev.mooring.processor.diagnostic;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Prints findings on the elements they belong to. */
public final class FindingPrinter {
  private final Messager messager;
  private final AttributeElements elements;

  public FindingPrinter(Messager messager, AttributeElements elements) {
    this.messager = messager;
    this.elements = elements;
  }

  /** Prints the finding; a file it names, which javac cannot point to, stands before the text. */
  public void print(Finding finding) {
    print(finding.level(), finding.attribute(), text(finding));
  }

  /** Prints a text that was a finding's in an earlier compile. */
  public void print(Level level, @Nullable String attribute, String text) {
    Element element = attribute == null ? null : elements.find(attribute);
    if (element == null) {
      messager.printMessage(kind(level), text);
    } else {
      messager.printMessage(kind(level), text, element);
    }
  }

  /** Prints what was done. */
  public void note(String text) {
    messager.printMessage(Diagnostic.Kind.NOTE, text);
  }

  /** The text of a finding as {@link #print(Finding)} prints it. */
  public static String text(Finding finding) {
    String file = finding.file();
    if (file == null) {
      return finding.text();
    }
    return file + (finding.line() > 0 ? ":" + finding.line() : "") + ": " + finding.text();
  }

  private static Diagnostic.Kind kind(Level level) {
    return switch (level) {
      case ERROR -> Diagnostic.Kind.ERROR;
      case WARNING -> Diagnostic.Kind.WARNING;
      case NOTE -> Diagnostic.Kind.NOTE;
    };
  }
}
