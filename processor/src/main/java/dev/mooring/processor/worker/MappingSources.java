package dev.mooring.processor.worker;

import dev.mooring.processor.boot.ModelSource;
import dev.mooring.schema.spi.ProjectContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A model whose mapping files may not be where class files go: some builds keep resources elsewhere
 * or copy them later. The newer one counts.
 */
final class MappingSources implements ModelSource {
  private static final String RESOURCES = "src/main/resources";

  private final ModelSource model;
  private final ProjectContext project;
  private final Set<String> mappings;

  MappingSources(ModelSource model, ProjectContext project, Collection<String> mappings) {
    this.model = model;
    this.project = project;
    this.mappings = Set.copyOf(mappings);
  }

  @Override
  public byte @Nullable [] classFile(String binaryName) {
    return model.classFile(binaryName);
  }

  @Override
  public byte @Nullable [] resource(String name) {
    if (!mappings.contains(name)) {
      return model.resource(name);
    }
    Path source = project.projectDirectory().resolve(RESOURCES).resolve(name);
    Path output = project.classOutput();
    try {
      return counts(source, output == null ? null : output.resolve(name))
          ? Files.readAllBytes(source)
          : model.resource(name);
    } catch (IOException unreadable) {
      return model.resource(name);
    }
  }

  @Override
  public byte @Nullable [] compiled(String binaryName, boolean called) {
    return model.compiled(binaryName, called);
  }

  @Override
  public @Nullable String uncompiled(String binaryName) {
    return model.uncompiled(binaryName);
  }

  /** Where people edit a mapping file, as far as that is in the project. */
  String place(String name) {
    String source = RESOURCES + "/" + name;
    return Files.isRegularFile(project.projectDirectory().resolve(source)) ? source : name;
  }

  private static boolean counts(Path source, @Nullable Path copy) throws IOException {
    return Files.isRegularFile(source)
        && (copy == null
            || !Files.isRegularFile(copy)
            || Files.getLastModifiedTime(source).compareTo(Files.getLastModifiedTime(copy)) > 0);
  }
}
