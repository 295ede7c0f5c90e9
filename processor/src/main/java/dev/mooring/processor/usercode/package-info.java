/**
 * Compiles sources of the compilation on the side, whole and to memory, where the project lets its
 * own code run.
 *
 * <p>{@link dev.mooring.processor.usercode.CodeCompiler} is the way in. What such a source mentions
 * is read from the compilation that is under way: skeletons for its own types, class files for
 * those of dependencies.
 *
 * <p>May depend on {@code javax.annotation.processing}, {@code javax.lang.model}, {@code
 * javax.tools}, ASM, {@code schema.state}, {@code processor.bytecode}, {@code processor.source},
 * {@code processor.skeleton}, {@code processor.translate} and {@code processor.worker}; on nothing
 * else of Mooring.
 */
@NullMarked
package dev.mooring.processor.usercode;

import org.jspecify.annotations.NullMarked;
