package dev.mooring.schema.model;

/** What kind of relation stands behind a table's name. */
public enum TableKind {
  TABLE,
  VIEW,
  MATERIALIZED_VIEW,
  FOREIGN_TABLE
}
