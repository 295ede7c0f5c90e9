/** SQL as H2 spells it. Depends on {@code schema.sql} and {@code schema.model}. */
@NullMarked
package dev.mooring.schema.sql.h2;

import org.jspecify.annotations.NullMarked;
