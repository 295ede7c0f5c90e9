package dev.mooring.verifier.compare;

import dev.mooring.schema.model.Column;
import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.model.Table;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What migrations create that nobody maps, under nearly the name of what is missing: in another
 * schema, in other case, with or without underscores.
 */
final class Lookalikes {
  private final Schema entities;
  private final Schema migrated;

  Lookalikes(Schema entities, Schema migrated) {
    this.entities = entities;
    this.migrated = migrated;
  }

  @Nullable ObjectName table(ObjectName missing) {
    for (Table table : migrated.tables()) {
      if (plain(table.name().name()).equals(plain(missing.name()))
          && entities.table(table.name()) == null) {
        return table.name();
      }
    }
    return null;
  }

  @Nullable String column(ObjectName tableName, String missing) {
    Table own = entities.table(tableName);
    Table table = migrated.table(tableName);
    if (own != null && table != null) {
      for (Column column : table.columns()) {
        if (plain(column.name()).equals(plain(missing)) && own.column(column.name()) == null) {
          return column.name();
        }
      }
    }
    return null;
  }

  private static String plain(String name) {
    return name.replace("_", "").toLowerCase(Locale.ROOT);
  }
}
