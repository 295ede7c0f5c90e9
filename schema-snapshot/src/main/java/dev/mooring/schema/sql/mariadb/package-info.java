/**
 * SQL as MariaDB spells it where MySQL does not. Depends on {@code schema.sql.mysql} and what that
 * depends on.
 */
@NullMarked
package dev.mooring.schema.sql.mariadb;

import org.jspecify.annotations.NullMarked;
