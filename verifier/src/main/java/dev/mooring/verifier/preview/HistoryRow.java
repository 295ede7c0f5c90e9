package dev.mooring.verifier.preview;

import org.jspecify.annotations.Nullable;

/**
 * A row of Flyway's history.
 *
 * @param version {@code null} for a repeatable migration
 * @param checksum {@code null} where Flyway knows none
 */
record HistoryRow(
    int rank,
    @Nullable String version,
    String description,
    String type,
    String script,
    @Nullable Integer checksum,
    String installedBy,
    boolean success) {}
