/**
 * SQL as MySQL spells it, and MariaDB where it does likewise. Depends on {@code schema.sql} and
 * {@code schema.model}.
 */
@NullMarked
package dev.mooring.schema.sql.mysql;

import org.jspecify.annotations.NullMarked;
