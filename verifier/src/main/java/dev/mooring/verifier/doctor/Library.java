package dev.mooring.verifier.doctor;

/**
 * A library on a path.
 *
 * @param group empty where only a file name is known
 * @param version empty where it is managed elsewhere
 */
record Library(String group, String artifact, String version) {

  /** What belongs between {@code <annotationProcessorPaths>}. */
  static String path(String group, String artifact, String version) {
    return """
        <path>
          <groupId>%s</groupId>
          <artifactId>%s</artifactId>
          <version>%s</version>
        </path>"""
        .formatted(group, artifact, version);
  }
}
