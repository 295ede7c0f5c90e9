package dev.mooring.processor.worker;

/** What a message on the pipe is; one byte each. */
final class Kind {
  /** Processor to worker: prove this. */
  static final int REQUEST = 1;

  /** Worker to processor: the class file of this name? */
  static final int CLASS = 2;

  /** Worker to processor: this resource? */
  static final int RESOURCE = 3;

  /** Worker to processor: where does this resource come from? */
  static final int LOCATION = 4;

  /** Processor to worker: here it is, or {@code null}. */
  static final int ANSWER = 5;

  /** Worker to processor: the verdict. */
  static final int RESULT = 6;

  /** Worker to processor: this class with its code. */
  static final int COMPILED = 7;

  private Kind() {}
}
