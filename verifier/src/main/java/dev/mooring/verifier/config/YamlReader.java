package dev.mooring.verifier.config;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reads YAML into flat properties with their line numbers. Nodes are composed and never
 * constructed, so a tag in the file creates nothing. {@code @x@}, which Maven's filtering leaves in
 * sources and which is not YAML, is read as text.
 */
final class YamlReader {
  private static final Pattern FILTERED =
      Pattern.compile("(?m)((?::|-)[ \\t]+)(@[^@'\\n]+@[^'\\n]*)$");
  private static final int DEPTH = 64;

  private final ConfigFile file;

  private YamlReader(ConfigFile file) {
    this.file = file;
  }

  /** The documents in the file's order. A syntax error is told and ends in no documents. */
  static List<List<Property>> read(ConfigFile file, Problems problems) {
    String text = file.text();
    try {
      return new YamlReader(file).documents(text);
    } catch (YAMLException e) {
      String filtered = FILTERED.matcher(text).replaceAll("$1'$2'");
      if (!filtered.equals(text)) {
        try {
          return new YamlReader(file).documents(filtered);
        } catch (YAMLException second) {
          return tell(file, problems, second);
        }
      }
      return tell(file, problems, e);
    }
  }

  private static List<List<Property>> tell(ConfigFile file, Problems problems, YAMLException e) {
    int line = 0;
    String reason = Problems.reason(e);
    if (e instanceof MarkedYAMLException marked) {
      @Nullable Mark mark = marked.getProblemMark();
      line = mark == null ? 0 : mark.getLine() + 1;
      reason = String.valueOf(marked.getProblem());
    }
    problems.error(
        Problems.YAML, file, line, file.label() + " is not YAML: " + reason.replace('\n', ' '));
    return List.of();
  }

  private List<List<Property>> documents(String text) {
    List<List<Property>> documents = new ArrayList<>();
    for (Node root : new Yaml(new LoaderOptions()).composeAll(new StringReader(text))) {
      List<Property> properties = new ArrayList<>();
      flatten(root, List.of(), properties, 0);
      documents.add(properties);
    }
    return documents;
  }

  private void flatten(Node node, List<String> path, List<Property> properties, int depth) {
    if (depth > DEPTH) {
      throw new YAMLException("nested too deeply, or an alias within itself");
    }
    if (node instanceof MappingNode mapping) {
      merges(mapping, path, properties, depth);
      for (NodeTuple tuple : mapping.getValue()) {
        if (!isMerge(tuple) && tuple.getKeyNode() instanceof ScalarNode key) {
          flatten(tuple.getValueNode(), append(path, key.getValue()), properties, depth + 1);
        }
      }
    } else if (node instanceof SequenceNode sequence) {
      for (int i = 0; i < sequence.getValue().size(); i++) {
        flatten(sequence.getValue().get(i), append(path, "[" + i + "]"), properties, depth + 1);
      }
      if (sequence.getValue().isEmpty()) {
        add(path, node, "", properties);
      }
    } else if (node instanceof ScalarNode scalar) {
      add(path, node, Tag.NULL.equals(node.getTag()) ? "" : scalar.getValue(), properties);
    }
  }

  /** What {@code <<} brings comes first, so that the mapping's own keys win. */
  private void merges(MappingNode mapping, List<String> path, List<Property> into, int depth) {
    for (NodeTuple tuple : mapping.getValue()) {
      if (isMerge(tuple)) {
        if (tuple.getValueNode() instanceof SequenceNode several) {
          for (int i = several.getValue().size() - 1; i >= 0; i--) {
            flatten(several.getValue().get(i), path, into, depth + 1);
          }
        } else {
          flatten(tuple.getValueNode(), path, into, depth + 1);
        }
      }
    }
  }

  private static boolean isMerge(NodeTuple tuple) {
    return tuple.getKeyNode() instanceof ScalarNode key
        && key.getValue().equals("<<")
        && key.isPlain();
  }

  private void add(List<String> path, Node node, String value, List<Property> properties) {
    if (!path.isEmpty()) {
      int line = node.getStartMark().getLine() + 1;
      properties.add(new Property(path, Stated.in(file, line, value)));
    }
  }

  private static List<String> append(List<String> path, String key) {
    List<String> longer = new ArrayList<>(path);
    if (key.startsWith("[") && !key.endsWith("]")) {
      longer.add(key);
    } else {
      longer.addAll(Property.elements(key));
    }
    return longer;
  }
}
