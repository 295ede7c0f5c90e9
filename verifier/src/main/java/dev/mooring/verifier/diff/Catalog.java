package dev.mooring.verifier.diff;

import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.model.Schema;
import dev.mooring.verifier.report.DiffReport.Side;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a database shows.
 *
 * @param live whether others use the database, so that something in it may be none of our business
 */
record Catalog(Schema schema, Side side, boolean live) {

  /**
   * The same with what has no schema's name, and with what is in a schema that the other side has,
   * too, or that the project looks after.
   */
  Schema limitedTo(Schema other, List<String> managed) {
    Set<String> schemas = new HashSet<>(managed);
    other.tables().forEach(table -> add(table.name(), schemas));
    other.sequences().forEach(sequence -> add(sequence.name(), schemas));
    other.enums().forEach(type -> add(type.name(), schemas));
    other.domains().forEach(domain -> add(domain.name(), schemas));
    Predicate<ObjectName> kept = name -> name.schema() == null || schemas.contains(name.schema());
    return new Schema(
        schema.dialect(),
        schema.tables().stream().filter(table -> kept.test(table.name())).toList(),
        schema.sequences().stream().filter(sequence -> kept.test(sequence.name())).toList(),
        schema.enums().stream().filter(type -> kept.test(type.name())).toList(),
        schema.domains().stream().filter(domain -> kept.test(domain.name())).toList(),
        schema.auxiliary());
  }

  private static void add(ObjectName name, Set<String> schemas) {
    if (name.schema() != null) {
      schemas.add(name.schema());
    }
  }
}
