/**
 * Finds the syntax tree of a type, of this compilation or in a source file beside it, and tells
 * what a name means in it.
 *
 * <p>May depend on {@code javax.annotation.processing}, {@code javax.lang.model}, {@code
 * javax.tools}, {@code com.sun.source} (optional at run time), ASM and {@code processor.bytecode}.
 */
@NullMarked
package dev.mooring.processor.source;

import org.jspecify.annotations.NullMarked;
