/** SQL as PostgreSQL spells it. */
@NullMarked
package dev.mooring.schema.sql.postgresql;

import org.jspecify.annotations.NullMarked;
