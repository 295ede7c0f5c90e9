package dev.mooring.processor.conformance;

import dev.mooring.schema.spi.EntitySchema;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What one compilation made of a model.
 *
 * @param folder the class files
 * @param classes binary names of its mapped types
 * @param packages those of its packages that have annotations
 * @param mappings resources that are mapping files
 * @param schemas what the skeletons gave, by dialect
 */
record CompiledModel(
    ConformanceModel model,
    Path folder,
    List<String> classes,
    List<String> packages,
    List<String> mappings,
    Map<String, EntitySchema> schemas) {}
