package dev.mooring.verifier.report;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Surefire's XML: a test case for each table that entities map and each object that something is
 * said of. Its errors are one failure, everything else its output.
 */
final class JunitReport implements Report {
  private final TextReport text;

  JunitReport(SourcePlaces places) {
    this.text = new TextReport(places);
  }

  @Override
  public String render(UnitReport unit) {
    Map<String, List<Finding>> cases = cases(unit);
    int failures = 0;
    for (List<Finding> findings : cases.values()) {
      failures += errors(findings).isEmpty() ? 0 : 1;
    }
    StringWriter document = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(document);
      document.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
      xml.writeStartElement("testsuite");
      attribute(xml, "name", "mooring." + unit.unit());
      attribute(xml, "tests", String.valueOf(cases.size()));
      attribute(xml, "failures", String.valueOf(failures));
      attribute(xml, "errors", "0");
      attribute(xml, "skipped", "0");
      attribute(xml, "time", "0");
      for (Map.Entry<String, List<Finding>> entry : cases.entrySet()) {
        testCase(xml, unit, entry.getKey(), entry.getValue());
      }
      String verdict = unit.verdict();
      if (verdict != null) {
        element(xml, "\n  ", "system-out", verdict);
      }
      xml.writeCharacters("\n");
      xml.writeEndElement();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return document.append('\n').toString();
  }

  private void testCase(XMLStreamWriter xml, UnitReport unit, String name, List<Finding> findings)
      throws XMLStreamException {
    xml.writeCharacters("\n  ");
    xml.writeStartElement("testcase");
    attribute(xml, "classname", "mooring." + unit.unit());
    attribute(xml, "name", name);
    attribute(xml, "time", "0");
    List<Finding> errors = errors(findings);
    if (!errors.isEmpty()) {
      xml.writeCharacters("\n    ");
      xml.writeStartElement("failure");
      attribute(
          xml,
          "message",
          errors.get(0).message()
              + (errors.size() == 1 ? "" : " (and " + (errors.size() - 1) + " more)"));
      attribute(xml, "type", errors.get(0).code());
      xml.writeCharacters(Printable.xml(lines(errors)));
      xml.writeEndElement();
    }
    List<Finding> others = new ArrayList<>(findings);
    others.removeAll(errors);
    if (!others.isEmpty()) {
      element(xml, "\n    ", "system-out", lines(others));
    }
    if (!findings.isEmpty()) {
      xml.writeCharacters("\n  ");
    }
    xml.writeEndElement();
  }

  private static Map<String, List<Finding>> cases(UnitReport unit) {
    Map<String, List<Finding>> cases = new TreeMap<>();
    NavigableSet<String> tables = Subjects.tables(unit);
    tables.forEach(table -> cases.put(table, new ArrayList<>()));
    for (Finding finding : unit.findings()) {
      String subject = Subjects.of(finding, tables);
      cases
          .computeIfAbsent(subject.isEmpty() ? finding.code() : subject, key -> new ArrayList<>())
          .add(finding);
    }
    return cases;
  }

  private static List<Finding> errors(List<Finding> findings) {
    return findings.stream().filter(finding -> finding.level() == Level.ERROR).toList();
  }

  private String lines(List<Finding> findings) {
    StringBuilder lines = new StringBuilder();
    findings.forEach(finding -> lines.append(text.text(finding)).append('\n'));
    return lines.toString();
  }

  private static void element(XMLStreamWriter xml, String before, String name, String content)
      throws XMLStreamException {
    xml.writeCharacters(before);
    xml.writeStartElement(name);
    xml.writeCharacters(Printable.xml(content));
    xml.writeEndElement();
  }

  private static void attribute(XMLStreamWriter xml, String name, String value)
      throws XMLStreamException {
    // Readers take a line break in an attribute for a space.
    xml.writeAttribute(name, Printable.xml(value).replace('\n', ' '));
  }
}
