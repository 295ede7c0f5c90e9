package sample;

public interface Constants {
  String SUFFIX = "!" + 1;
  int N = 40 + 2;
  byte B = 1;
  short S = 2;
  char C = 'c';
  long L = N * 10L;
  float F = 1f;
  double D = 2d;
  boolean Z = !false;
  Object NOT_CONSTANT = new Object();

  class Holder {
    private static final String HIDDEN = "hidden";
    protected final int instance = 5;
    static int variable = 6;
    volatile transient long flags;
  }
}
