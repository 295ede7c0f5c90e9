package dev.mooring.processor.worker;

import java.lang.management.ManagementFactory;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * All classes that this JVM has loaded by name. An archive takes only those that are linked, too,
 * while many are loaded for nothing but the verification of others: exceptions, interfaces, types
 * of parameters.
 */
final class LoadedClasses {
  /** A line of the hierarchy, with the class's loader: {@code |--a.b.C/0x00007f0000000000}. */
  private static final Pattern CLASS = Pattern.compile("\\|--([\\w.$]+)/(?:null|0x\\w+)[ \\n]");

  private LoadedClasses() {}

  /** Links what can be linked. */
  static void link() throws JMException {
    Object hierarchy =
        ManagementFactory.getPlatformMBeanServer()
            .invoke(
                new ObjectName("com.sun.management:type=DiagnosticCommand"),
                "vmClassHierarchy",
                new Object[] {new String[0]},
                new String[] {String[].class.getName()});
    Matcher matcher = CLASS.matcher(String.valueOf(hierarchy));
    while (matcher.find()) {
      link(matcher.group(1));
    }
  }

  private static void link(String name) {
    try {
      // Asking for its fields links a class, and runs none of its code.
      Object unused = Class.forName(name, false, LoadedClasses.class.getClassLoader()).getFields();
    } catch (ClassNotFoundException | LinkageError e) {
      // A class of the model, or one whose neighbours are missing: it is not archived.
      return;
    }
  }
}
