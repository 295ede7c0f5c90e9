/**
 * The pieces of class files that skeletons and translated bodies are made of: descriptors, access
 * flags, instruction sequences, and the marks by which Hibernate's boot is told that it met user
 * code.
 *
 * <p>May depend on {@code javax.lang.model} and ASM; on nothing else of Mooring.
 */
@NullMarked
package dev.mooring.processor.bytecode;

import org.jspecify.annotations.NullMarked;
