/** SQL as engines without a folder of their own spell it. */
@NullMarked
package dev.mooring.schema.sql.ansi;

import org.jspecify.annotations.NullMarked;
