package dev.mooring.processor.boot;

import dev.mooring.schema.spi.EntitySchema;
import java.util.List;
import java.util.function.Consumer;

/** Hibernate's own statements for a model, for tests of other packages. */
public final class HibernateStatements {
  private HibernateStatements() {}

  /** Of classes that are there, whose code may run. */
  public static List<String> of(BootRequest request, ModelSource compiled) throws Exception {
    return HibernateBoot.ddl(request, compiled);
  }

  /** As the processor does, with the statements of the same boot. */
  public static EntitySchema run(
      BootRequest request, ModelSource source, Consumer<List<String>> statements) {
    return HibernateBoot.run(request, source, statements);
  }
}
