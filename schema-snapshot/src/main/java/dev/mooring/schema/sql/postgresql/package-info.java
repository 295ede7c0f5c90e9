/** SQL as PostgreSQL spells it. Depends on {@code schema.sql} and {@code schema.model}. */
@NullMarked
package dev.mooring.schema.sql.postgresql;

import org.jspecify.annotations.NullMarked;
