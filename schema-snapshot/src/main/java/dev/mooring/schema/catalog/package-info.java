/**
 * Reads a database's catalog into a {@link dev.mooring.schema.model.Schema}: one reader per engine,
 * each a handful of classes with the same roles ({@code …CatalogReader}, {@code …Tables}, {@code
 * …Columns}, {@code …Constraints}, {@code …Indexes}, {@code …Sequences}, {@code …Types}), and one
 * for all others that reads what JDBC tells. Depends on {@code schema.model} and JDBC; drivers are
 * the caller's.
 */
@NullMarked
package dev.mooring.schema.catalog;

import org.jspecify.annotations.NullMarked;
