package workers;

/** Tells how many JVMs this one has started that are still there. */
public class Count {
  public static void main(String[] args) {
    System.out.println("workers: " + ProcessHandle.current().children().count());
  }
}
