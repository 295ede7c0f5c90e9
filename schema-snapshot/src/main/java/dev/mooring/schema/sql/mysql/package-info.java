/**
 * SQL as MySQL and MariaDB spell it, which share most of it. Depends on {@code schema.sql} and
 * {@code schema.model}.
 */
@NullMarked
package dev.mooring.schema.sql.mysql;

import org.jspecify.annotations.NullMarked;
