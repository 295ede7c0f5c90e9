package dev.mooring.schema.spi;

import java.util.List;

/**
 * Which mapped classes belong to a unit. Where nothing is listed all of them do.
 *
 * @param classes binary names
 * @param packages with all below them
 */
public record EntityScope(List<String> classes, List<String> packages) {
  /** Every class. */
  public static final EntityScope ALL = new EntityScope(List.of(), List.of());

  public EntityScope {
    classes = List.copyOf(classes);
    packages = List.copyOf(packages);
  }

  /** Whether nothing limits the unit. */
  public boolean isAll() {
    return classes.isEmpty() && packages.isEmpty();
  }

  /** Whether a class of that binary name belongs to the unit. */
  public boolean covers(String binaryName) {
    return isAll()
        || classes.contains(binaryName)
        || packages.stream().anyMatch(name -> binaryName.startsWith(name + "."));
  }
}
