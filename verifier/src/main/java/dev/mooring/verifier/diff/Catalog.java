package dev.mooring.verifier.diff;

import dev.mooring.schema.model.Schema;
import dev.mooring.verifier.report.DiffReport.Side;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
    schemas.addAll(other.namedSchemas());
    return schema.only(name -> name.schema() == null || schemas.contains(name.schema()));
  }
}
