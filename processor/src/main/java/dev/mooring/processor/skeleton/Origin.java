package dev.mooring.processor.skeleton;

/** Where the answer to a class look-up came from. */
public enum Origin {
  /** Written from the element of a type that is being compiled. */
  SKELETON,
  /** Read from the class path or module path of the compilation. */
  DEPENDENCY,
  /** The compilation knows no such type. */
  ABSENT
}
