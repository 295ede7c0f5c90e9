package dev.mooring.processor.worker;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a worker's JVM is started. */
final class WorkerProcess {
  private WorkerProcess() {}

  /**
   * Starts a worker over that class path.
   *
   * @param archive its class data archive, which is made at the end if it does not exist; {@code
   *     null} for none
   * @throws IOException where no process can be started
   */
  static Process start(List<Path> classpath, @Nullable Path archive) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-XX:+UseSerialGC");
    command.add("-Xms24m");
    command.add("-Xmx384m");
    command.add("-XX:-UsePerfData");
    // Standard output is the pipe: the JVM itself must not write there.
    command.add("-XX:+DisplayVMOutputToStderr");
    command.add("-Xlog:disable");
    command.add("-Xshare:auto");
    boolean known = archive != null && Files.isReadable(archive);
    if (known) {
      command.add("-XX:SharedArchiveFile=" + archive);
    } else if (archive != null) {
      command.add("-XX:+RecordDynamicDumpInfo");
    }
    command.add("-Duser.language=en");
    command.add("-Duser.country=US");
    command.add("-Duser.timezone=UTC");
    command.add("-Dfile.encoding=UTF-8");
    command.add("-Djava.awt.headless=true");
    command.add(WorkerMain.class.getName());
    if (archive != null && !known) {
      command.add(archive.toString());
    }
    ProcessBuilder builder = new ProcessBuilder(command);
    Map<String, String> environment = builder.environment();
    // Agents and debuggers of the build are not meant for the worker.
    environment.remove("JAVA_TOOL_OPTIONS");
    environment.remove("JDK_JAVA_OPTIONS");
    environment.remove("_JAVA_OPTIONS");
    StringBuilder path = new StringBuilder();
    for (Path entry : classpath) {
      if (path.length() > 0) {
        path.append(File.pathSeparatorChar);
      }
      path.append(entry);
    }
    environment.put("CLASSPATH", path.toString());
    return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }
}
