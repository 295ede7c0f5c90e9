package dev.mooring.schema.model;

/** Properties of a table that change how rows behave though no column shows them. */
public enum TableTrait {
  /** Rows are lost when the server crashes. */
  UNLOGGED,
  /** Row level security filters what a session sees. */
  ROW_SECURITY,
  /** User triggers may change or refuse rows. */
  TRIGGERS,
  /** Rewrite rules may change statements. */
  RULES,
  /** Rows live in partitions. */
  PARTITIONED,
  /** Inherits from, or is a partition of, another table. */
  INHERITS,
  /** The entities only read it ({@code @Immutable}): a claim of theirs, which no catalog holds. */
  READ_ONLY
}
