/**
 * SQL as engines without a folder of their own spell it. Depends on {@code schema.sql} and {@code
 * schema.model}.
 */
@NullMarked
package dev.mooring.schema.sql.ansi;

import org.jspecify.annotations.NullMarked;
