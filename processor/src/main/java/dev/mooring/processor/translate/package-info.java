/**
 * Translates method bodies to bytecode, each as a whole or not at all, where they only compute: for
 * code that needs values which are known only while Hibernate boots.
 *
 * <p>{@link dev.mooring.processor.translate.SafeCalls} says what such a body may call. May depend
 * on {@code javax.lang.model}, {@code com.sun.source}, ASM, {@code processor.evaluate}, {@code
 * processor.source} and {@code processor.bytecode}.
 */
@NullMarked
package dev.mooring.processor.translate;

import org.jspecify.annotations.NullMarked;
