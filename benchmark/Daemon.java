import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;

/**
 * A JVM that compiles one project again and again, as Maven's daemon or Gradle's does, and tells what is left in it and
 * in its worker.
 */
public class Daemon {
  private static final Pattern USED = Pattern.compile("(generation|Metaspace) .*?used (\\d+)K");

  /** Arguments: rounds, every how many to look, javac's argument file, a source, and its text for every second round. */
  public static void main(String[] arguments) throws Exception {
    int rounds = Integer.parseInt(arguments[0]);
    int look = Integer.parseInt(arguments[1]);
    Path source = arguments.length > 3 ? Path.of(arguments[3]) : null;
    String[] texts =
        source == null ? new String[0] : new String[] {Files.readString(source), Files.readString(Path.of(arguments[4]))};
    for (int round = 1; round <= rounds; round++) {
      if (source != null) {
        Files.writeString(source, texts[round % 2]);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      int exit = ToolProvider.getSystemJavaCompiler().run(null, out, out, "@" + arguments[2]);
      String said = out.toString(StandardCharsets.UTF_8);
      if (exit != 0 || said.contains("warning: ")) {
        System.out.println("round " + round + " ended with " + exit + "\n" + said);
        System.exit(1);
      }
      if (round % look == 0) {
        System.out.println("{\"round\": " + round + ", " + own() + ", " + workers() + "}");
      }
    }
    System.out.flush();
    System.in.read(); // whoever started this kills it here, to see what is left
  }

  private static String own() throws Exception {
    for (int i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(50);
    }
    long metaspace = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      if (pool.getType() == MemoryType.NON_HEAP && !pool.getName().startsWith("CodeHeap")) {
        metaspace += pool.getUsage().getUsed();
      }
    }
    return "\"heap\": "
        + (ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 10)
        + ", \"metaspace\": "
        + (metaspace >> 10)
        + ", \"classes\": "
        + ManagementFactory.getClassLoadingMXBean().getLoadedClassCount()
        + ", \"threads\": "
        + ManagementFactory.getThreadMXBean().getThreadCount();
  }

  private static String workers() throws Exception {
    var workers =
        ProcessHandle.current()
            .children()
            .filter(child -> child.info().commandLine().orElse("").contains("WorkerMain"))
            .toList();
    if (workers.size() != 1) {
      return "\"workers\": " + workers.size();
    }
    String pid = Long.toString(workers.get(0).pid());
    long before = models(pid);
    ask(pid, "GC.run");
    ask(pid, "GC.run");
    Matcher used = USED.matcher(ask(pid, "GC.heap_info"));
    long heap = 0;
    long metaspace = 0;
    while (used.find()) {
      if (used.group(1).equals("Metaspace")) {
        metaspace += Long.parseLong(used.group(2));
      } else {
        heap += Long.parseLong(used.group(2));
      }
    }
    return "\"workers\": 1, \"worker\": "
        + pid
        + ", \"worker heap\": "
        + heap
        + ", \"worker metaspace\": "
        + metaspace
        + ", \"worker threads\": "
        + ask(pid, "Thread.print").lines().filter(line -> line.startsWith("\"")).count()
        + ", \"models\": \""
        + before
        + ", then "
        + models(pid)
        + "\"";
  }

  /** How many compilations' classes a worker still holds. */
  private static long models(String pid) throws Exception {
    return ask(pid, "VM.classloaders", "fold=false").lines().filter(line -> line.contains("ModelLoader")).count();
  }

  private static String ask(String pid, String... command) throws Exception {
    var line = new java.util.ArrayList<String>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
    line.add(pid);
    line.addAll(java.util.List.of(command));
    Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return text;
  }
}
