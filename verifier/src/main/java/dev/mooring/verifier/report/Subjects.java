package dev.mooring.verifier.report;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.model.Table;
import dev.mooring.schema.sql.SqlDialect;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** Which table a finding is about. */
final class Subjects {
  private Subjects() {}

  /** The tables that entities map, as findings call them. */
  static NavigableSet<String> tables(UnitReport unit) {
    NavigableSet<String> tables = new TreeSet<>();
    Schema entities = unit.entities();
    if (entities != null) {
      entities.tables().forEach(table -> tables.add(name(entities, table)));
    }
    return tables;
  }

  /** A table as findings call it: as it is written in SQL. */
  static String name(Schema schema, Table table) {
    return SqlDialect.of(schema.dialect()).quote(table.name());
  }

  /**
   * The longest known name with which the finding's object begins: names may hold dots; the object
   * itself where no table is known by it.
   */
  static String of(Finding finding, Set<String> tables) {
    String object = finding.object();
    for (int end = object.length(); end > 0; end = end(object, end)) {
      if (tables.contains(object.substring(0, end))) {
        return object.substring(0, end);
      }
    }
    return object;
  }

  private static int end(String object, int before) {
    for (int i = before - 1; i >= 0; i--) {
      if (". (".indexOf(object.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }
}
