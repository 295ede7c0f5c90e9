/**
 * The schema as DDL. {@link dev.mooring.schema.sql.DdlRenderer} creates, {@link
 * dev.mooring.schema.sql.AlterRenderer} changes; what engines spell differently is behind {@link
 * dev.mooring.schema.sql.SqlDialect}, a folder with the same files for each. Statements are lower
 * case, without a semicolon at the end, and depend on the values alone. Depends on {@code
 * schema.model}.
 */
@NullMarked
package dev.mooring.schema.sql;

import org.jspecify.annotations.NullMarked;
