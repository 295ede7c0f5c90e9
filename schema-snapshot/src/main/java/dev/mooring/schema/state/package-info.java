/**
 * What the last proven compile left behind, so that the next one can tell that nothing changed
 * without starting anything. Everything here can be deleted at any time. Depends on the JDK and
 * {@code schema.file}.
 */
@NullMarked
package dev.mooring.schema.state;

import org.jspecify.annotations.NullMarked;
