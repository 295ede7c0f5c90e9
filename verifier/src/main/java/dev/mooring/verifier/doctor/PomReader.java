package dev.mooring.verifier.doctor;

import dev.mooring.verifier.doctor.BuildFile.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads a {@code pom.xml} and its parents as far as they lie beside it. Profiles and parents from a
 * repository are not known here; an effective model has them.
 */
final class PomReader {
  private static final int PARENTS = 8;
  private static final Pattern PROPERTY = Pattern.compile("\\$\\{([^}]+)}");

  private final List<Element> chain = new ArrayList<>();
  private final Map<String, String> properties = new TreeMap<>();
  private @Nullable List<Library> path;
  private boolean pathGrows = true;
  private @Nullable List<String> processors;
  private @Nullable String proc;
  private final List<String> arguments = new ArrayList<>();
  private boolean plugin;
  private boolean checks;

  private PomReader() {}

  /** What the file says; a problem where it cannot be read. */
  static BuildFile read(Path pom) {
    String name = String.valueOf(pom.getFileName());
    PomReader reader = new PomReader();
    try {
      reader.chain(pom);
    } catch (IOException | SAXException | ParserConfigurationException e) {
      return BuildFile.bare(Kind.MAVEN, name, String.valueOf(e.getMessage()).strip());
    }
    return reader.build(name);
  }

  private void chain(Path pom) throws IOException, SAXException, ParserConfigurationException {
    Path file = pom;
    for (int i = 0; i < PARENTS && Files.isRegularFile(file); i++) {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      Element project;
      try (var in = Files.newInputStream(file)) {
        project = builder.parse(in).getDocumentElement();
      }
      chain.add(project);
      Element own = child(project, "properties");
      for (Element property : own == null ? List.<Element>of() : children(own)) {
        properties.putIfAbsent(property.getTagName(), property.getTextContent().strip());
      }
      Element parent = child(project, "parent");
      if (parent == null) {
        return;
      }
      Element relative = child(parent, "relativePath");
      String place = relative == null ? "../pom.xml" : relative.getTextContent().strip();
      Path next = file.toAbsolutePath().resolveSibling(place).normalize();
      if (place.isEmpty()) {
        return;
      }
      file = Files.isDirectory(next) ? next.resolve("pom.xml") : next;
    }
  }

  private BuildFile build(String name) {
    List<Library> dependencies = new ArrayList<>();
    for (Element project : chain) {
      for (Element dependency : at(project, "dependencies", "dependency")) {
        dependencies.add(library(dependency));
      }
      for (Element plugins : plugins(project)) {
        boolean managed = plugins.getParentNode().getNodeName().equals("pluginManagement");
        for (Element declared : children(plugins)) {
          switch (text(declared, "artifactId")) {
            case "maven-compiler-plugin" -> compiler(declared);
            case "mooring-maven-plugin" -> mooring(declared, managed);
            default -> {}
          }
        }
      }
    }
    String property = properties.get("maven.compiler.proc");
    return new BuildFile(
        Kind.MAVEN,
        name,
        null,
        path,
        dependencies,
        processors,
        proc == null ? property : proc,
        arguments,
        plugin,
        plugin && checks);
  }

  private static List<Element> plugins(Element project) {
    List<Element> all = new ArrayList<>();
    Element build = child(project, "build");
    if (build != null) {
      add(all, child(build, "plugins"));
      Element management = child(build, "pluginManagement");
      if (management != null) {
        add(all, child(management, "plugins"));
      }
    }
    return all;
  }

  private void compiler(Element declared) {
    List<Element> configurations = new ArrayList<>();
    add(configurations, child(declared, "configuration"));
    for (Element execution : at(declared, "executions", "execution")) {
      if (!text(execution, "id").contains("test")) {
        add(configurations, child(execution, "configuration"));
      }
    }
    configurations.forEach(this::configured);
  }

  private void configured(Element configuration) {
    Element paths = child(configuration, "annotationProcessorPaths");
    if (paths != null && pathGrows) {
      path = path == null ? new ArrayList<>() : path;
      for (Element entry : children(paths)) {
        path.add(library(entry));
      }
      pathGrows = paths.getAttribute("combine.children").equals("append");
    }
    Element named = child(configuration, "annotationProcessors");
    if (named != null && processors == null) {
      processors = children(named).stream().map(this::resolved).toList();
    }
    String stated = text(configuration, "proc");
    proc = proc == null && !stated.isEmpty() ? stated : proc;
    for (Element argument : at(configuration, "compilerArgs", "arg")) {
      arguments.add(resolved(argument));
    }
    String single = text(configuration, "compilerArgument");
    if (!single.isEmpty()) {
      arguments.add(single);
    }
  }

  private void mooring(Element declared, boolean managed) {
    plugin |= !managed;
    for (Element goal : at(declared, "executions", "execution", "goals", "goal")) {
      checks |= resolved(goal).equals("check");
    }
  }

  private Library library(Element declared) {
    return new Library(
        text(declared, "groupId"), text(declared, "artifactId"), text(declared, "version"));
  }

  private String text(Element parent, String name) {
    Element found = child(parent, name);
    return found == null ? "" : resolved(found);
  }

  private String resolved(Element element) {
    String text = element.getTextContent().strip();
    for (int i = 0; i < PARENTS && text.contains("${"); i++) {
      Matcher property = PROPERTY.matcher(text);
      StringBuilder replaced = new StringBuilder();
      while (property.find()) {
        String value = properties.getOrDefault(property.group(1), property.group());
        property.appendReplacement(replaced, Matcher.quoteReplacement(value));
      }
      text = property.appendTail(replaced).toString();
    }
    return text;
  }

  /** All elements at that path below. */
  private static List<Element> at(Element from, String... names) {
    List<Element> found = List.of(from);
    for (String name : names) {
      List<Element> next = new ArrayList<>();
      for (Element element : found) {
        for (Element inner : children(element)) {
          if (inner.getTagName().equals(name)) {
            next.add(inner);
          }
        }
      }
      found = next;
    }
    return found;
  }

  private static @Nullable Element child(Element parent, String name) {
    List<Element> found = at(parent, name);
    return found.isEmpty() ? null : found.get(0);
  }

  private static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  private static void add(List<Element> all, @Nullable Element element) {
    if (element != null) {
      all.add(element);
    }
  }
}
