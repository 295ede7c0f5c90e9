/**
 * Turns the types that javac sees into class files, so that Hibernate can boot on them while they
 * are still being compiled.
 *
 * <p>{@link dev.mooring.processor.skeleton.ClassAnswers} is the way in: it answers class and
 * resource look-ups with skeletons for what is being compiled and with the real bytes for what
 * comes from a dependency. A skeleton has the supertypes, members, generics and annotations of its
 * element; of the user's code it has the values that could be told and the bodies that could be
 * translated, and all other methods refuse.
 *
 * <p>May depend on {@code javax.annotation.processing}, {@code javax.lang.model}, {@code
 * com.sun.source} (optional at run time), ASM, {@code processor.translate}, {@code
 * processor.evaluate}, {@code processor.source} and {@code processor.bytecode}; on nothing else of
 * Mooring and not on Hibernate.
 */
@NullMarked
package dev.mooring.processor.skeleton;

import org.jspecify.annotations.NullMarked;
