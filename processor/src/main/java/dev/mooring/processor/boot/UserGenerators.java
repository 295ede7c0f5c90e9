package dev.mooring.processor.boot;

import dev.mooring.processor.bytecode.UserCode;
import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.boot.model.relational.ExportableProducer;
import org.hibernate.generator.Generator;

/**
 * Generators of the model that add sequences or tables of their own in code that cannot run here.
 * Hibernate ignores what fails in them, so that without this nobody would hear of it.
 */
final class UserGenerators {
  private static final List<String> METHODS =
      List.of("registerExportables", "configure", "initialize", "<init>", UserCode.LEFT_OUT);

  private UserGenerators() {}

  static List<Finding> of(ModelLoader loader) {
    List<Finding> findings = new ArrayList<>();
    Map<String, byte[]> defined = new TreeMap<>(loader.defined());
    for (Map.Entry<String, byte[]> each : defined.entrySet()) {
      String name = each.getKey();
      if (is(ExportableProducer.class, name, loader)) {
        for (String method : METHODS) {
          if (leavesOut(each.getValue(), name, method)) {
            findings.add(unknown(name, method));
          }
        }
      } else if (is(Generator.class, name, loader)
          && leavesOut(each.getValue(), name, UserCode.LEFT_OUT)) {
        findings.add(unknown(name, UserCode.LEFT_OUT));
      }
    }
    return findings;
  }

  private static Finding unknown(String name, String method) {
    boolean constructor = method.startsWith("<");
    return Finding.error(
            "mapping.user-code",
            name + '#' + (constructor ? "<init>" : method),
            "the schema may lack sequences or tables that the generator "
                + name
                + " adds in "
                + (constructor ? "its constructor" : method)
                + ", because that class is only being compiled",
            "let its code only compute and call Hibernate, so that Mooring can follow it",
            "or move " + name + " to a dependency, where it is compiled already")
        .as(Level.WARNING)
        .on(name);
  }

  @SuppressWarnings("UnusedException") // What does not load was not used.
  private static boolean is(Class<?> type, String name, ModelLoader loader) {
    try {
      return type.isAssignableFrom(Class.forName(name, false, loader));
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }

  private static boolean leavesOut(byte[] classFile, String name, String method) {
    String text = new String(classFile, StandardCharsets.ISO_8859_1);
    byte[] mark = (UserCode.MARK + name + '#' + method).getBytes(StandardCharsets.UTF_8);
    // A constant begins with its length, so that no longer name is mistaken for this one.
    String constant =
        (char) (mark.length >> 8)
            + String.valueOf((char) (mark.length & 0xff))
            + new String(mark, StandardCharsets.ISO_8859_1);
    return text.contains(constant);
  }
}
