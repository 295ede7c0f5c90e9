package dev.mooring.processor.boot;

import dev.mooring.schema.spi.UnitPlan;
import java.util.List;
import java.util.Map;

/**
 * What to boot.
 *
 * @param dialect the engine: {@code postgresql}, {@code h2}, …; {@code hibernate.dialect} in the
 *     settings wins over it
 * @param classes binary names of entities, embeddables, mapped superclasses and converters
 * @param packages packages with annotations of their own
 * @param mappingResources orm.xml files
 * @param settings Hibernate's settings
 */
public record BootRequest(
    String dialect,
    List<String> classes,
    List<String> packages,
    List<String> mappingResources,
    Map<String, String> settings) {
  public BootRequest {
    classes = classes.stream().sorted().toList();
    packages = packages.stream().sorted().toList();
    mappingResources = List.copyOf(mappingResources);
    settings = Map.copyOf(settings);
  }

  /** Whether the project lets code of its own run that is only being compiled. */
  boolean runsUserCode() {
    return UnitPlan.RUN.equals(settings.get(UnitPlan.USER_CODE));
  }

  /** The same with these classes. */
  BootRequest withClasses(List<String> others) {
    return new BootRequest(dialect, others, packages, mappingResources, settings);
  }
}
