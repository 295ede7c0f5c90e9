package dev.mooring.processor.bytecode;

/**
 * How often the loops of translated code have gone round in one boot. Loops in loops, and loops in
 * methods that loops call, share the bound, so that they end in a time that does not multiply.
 */
public final class Rounds {
  private static final int OF_A_BOOT = 20_000_000;
  private static final ThreadLocal<int[]> COUNT = ThreadLocal.withInitial(() -> new int[1]);

  private Rounds() {}

  /** Begins anew for the boots of this thread. */
  public static void reset() {
    COUNT.remove();
  }

  /**
   * Counts one round; called by skeletons.
   *
   * @return whether it may be gone
   */
  public static boolean next() {
    int[] count = COUNT.get();
    if (count[0] >= OF_A_BOOT) {
      return false;
    }
    count[0]++;
    return true;
  }
}
