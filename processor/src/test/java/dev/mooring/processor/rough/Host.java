package dev.mooring.processor.rough;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * A build's JVM, which compiles module after module or several at a time. Runs with nothing but
 * itself on its class path, so that each compilation loads the processor anew, as in Maven.
 */
public final class Host {
  private Host() {}

  /** Arguments: threads, rounds, then one argument file for each module. */
  public static void main(String[] args) throws Exception {
    int threads = Integer.parseInt(args[0]);
    int rounds = Integer.parseInt(args[1]);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    for (int round = 1; round <= rounds; round++) {
      List<Future<String>> modules = new ArrayList<>();
      for (int i = 2; i < args.length; i++) {
        String file = args[i];
        modules.add(pool.submit(() -> compile(file)));
      }
      for (Future<String> module : modules) {
        System.out.print(module.get());
      }
      long workers =
          ProcessHandle.current()
              .children()
              .filter(child -> child.info().commandLine().orElse("").contains("WorkerMain"))
              .count();
      System.out.println("round " + round + " workers " + workers + " heap " + heap());
    }
    System.out.println("models " + models());
    pool.shutdown();
  }

  /** How many compilations' entities are still loaded, here and in the workers. */
  private static long models() throws IOException, InterruptedException {
    List<Long> pids = new ArrayList<>(List.of(ProcessHandle.current().pid()));
    ProcessHandle.current().children().forEach(child -> pids.add(child.pid()));
    long models = 0;
    for (long pid : pids) {
      jcmd(pid, "GC.run");
      jcmd(pid, "GC.run");
      models +=
          jcmd(pid, "VM.classloaders", "fold=false")
              .lines()
              .filter(line -> line.contains("ModelLoader"))
              .count();
    }
    return models;
  }

  private static String jcmd(long pid, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
    command.add(Long.toString(pid));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(text);
    }
    return text;
  }

  private static String compile(String argumentFile) {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int exit = javac.run(null, out, out, "@" + argumentFile);
    return out.toString(StandardCharsets.UTF_8) + "exit " + exit + "\n";
  }

  private static long heap() throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(20);
    }
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 10;
  }
}
