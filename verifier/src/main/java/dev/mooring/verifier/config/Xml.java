package dev.mooring.verifier.config;

import java.io.StringReader;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Walks through an XML file with the JDK's StAX; never resolves anything outside of it. */
final class Xml {
  private Xml() {}

  /** Told of every element. */
  interface Visitor {
    /**
     * An element starts.
     *
     * @param path names from the root, each after a slash: {@code /project/artifactId}
     */
    default void start(String path, XMLStreamReader at) {}

    /** An element ends; its own text, stripped. */
    void end(String path, String text, int line);
  }

  /** Visits the file's elements; malformed XML is told and ends the walk. */
  static void walk(ConfigFile file, Visitor visitor, Problems problems) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      walk(factory.createXMLStreamReader(new StringReader(file.text())), visitor);
    } catch (XMLStreamException e) {
      @Nullable Location location = e.getLocation();
      int line = location == null ? 0 : Math.max(0, location.getLineNumber());
      String reason = String.valueOf(e.getMessage()).replaceFirst("(?s)^.*\nMessage: ", "");
      problems.error(
          Problems.XML,
          file,
          line,
          file.label() + " is not well-formed XML: " + reason.replace('\n', ' '));
    }
  }

  private static void walk(XMLStreamReader reader, Visitor visitor) throws XMLStreamException {
    StringBuilder path = new StringBuilder();
    StringBuilder text = new StringBuilder();
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          path.append('/').append(reader.getLocalName());
          text.setLength(0);
          visitor.start(path.toString(), reader);
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            text.append(reader.getText());
        case XMLStreamConstants.END_ELEMENT -> {
          visitor.end(
              path.toString(), text.toString().strip(), reader.getLocation().getLineNumber());
          path.setLength(path.lastIndexOf("/"));
          text.setLength(0);
        }
        default -> {}
      }
    }
    reader.close();
  }
}
