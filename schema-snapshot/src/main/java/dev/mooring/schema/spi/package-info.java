/**
 * The seam between processor and verifier: both meet on the worker's class path without compiling
 * against each other. Depends on {@code schema.model}, {@code schema.finding} and {@code
 * schema.state}.
 */
@NullMarked
package dev.mooring.schema.spi;

import org.jspecify.annotations.NullMarked;
