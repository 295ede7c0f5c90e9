package dev.mooring.verifier.compat;

/**
 * How a release is spoken of.
 *
 * @param release its name in a sentence: {@code v1.4.0}
 * @param forward whether it is the new release on the old schema, and not the old one on the new
 */
record Words(String release, boolean forward) {
  /** Of something that the release knows and the schema lacks. */
  String gone() {
    return forward ? "is not there yet" : "is gone";
  }

  /** Of something that only the schema has. */
  String found() {
    return forward ? "is still there" : "is new";
  }

  /** What to do with a statement that comes at the wrong time. */
  String later(String statement) {
    return forward
        ? statement + " in a migration that runs before the release is deployed"
        : statement + " in a later migration, when " + release + " has ended";
  }

  /** Who writes what the release does not know. */
  String other() {
    return forward ? "the old release" : "the new release";
  }
}
