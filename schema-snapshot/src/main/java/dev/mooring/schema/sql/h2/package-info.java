/** SQL as H2 spells it. */
@NullMarked
package dev.mooring.schema.sql.h2;

import org.jspecify.annotations.NullMarked;
