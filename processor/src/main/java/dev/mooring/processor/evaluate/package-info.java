/**
 * Tells from syntax trees what code would give, without running it, as far as only constants and
 * computing methods of the JDK take part.
 *
 * <p>May depend on {@code javax.lang.model}, {@code com.sun.source}, ASM, {@code processor.source}
 * and {@code processor.bytecode}.
 */
@NullMarked
package dev.mooring.processor.evaluate;

import org.jspecify.annotations.NullMarked;
