package dev.mooring.verifier.doctor;

import java.nio.file.Files;
import java.nio.file.Path;

/** The JVM that the worker is started with: the one that runs this. */
final class JdkCheck {
  private static final String NAME = "jdk";

  private JdkCheck() {}

  static void look(Patient patient, Results results) {
    String home = System.getProperty("java.home", "");
    String java = "Java " + System.getProperty("java.version") + " in " + home;
    boolean launcher =
        Files.exists(Path.of(home, "bin", "java"))
            || Files.exists(Path.of(home, "bin", "java.exe"));
    if (!launcher) {
      results.warning(
          NAME,
          java + " has no bin/java, so that no worker can be started with it",
          "set JAVA_HOME to a whole JDK, 17 or later",
          "or -Amooring.worker=inside");
    } else if (!Files.exists(Path.of(home, "jmods"))
        && ClassLoader.getSystemResource("javax/tools/JavaCompiler.class") == null) {
      results.warning(NAME, java + " has no compiler", "set JAVA_HOME to a JDK, 17 or later");
    } else {
      results.ok(NAME, java);
    }
  }
}
