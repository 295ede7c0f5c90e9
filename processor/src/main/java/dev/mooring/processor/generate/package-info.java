/**
 * Writes the class that gives a unit's tables and columns to the application's code. Depends on
 * JavaPoet, the language model and {@code schema.model}.
 */
@NullMarked
package dev.mooring.processor.generate;

import org.jspecify.annotations.NullMarked;
