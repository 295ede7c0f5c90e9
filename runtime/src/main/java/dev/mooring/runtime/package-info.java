/**
 * What an application carries at run time: the schema its build was proven against. Depends on
 * {@code dev.mooring.schema}.
 */
@NullMarked
package dev.mooring.runtime;

import org.jspecify.annotations.NullMarked;
