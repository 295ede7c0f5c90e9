/**
 * Turns the types that javac sees into class files without bodies, so that Hibernate can boot on
 * them while they are still being compiled.
 *
 * <p>{@link dev.mooring.processor.skeleton.ClassAnswers} is the way in: it answers class and
 * resource look-ups with skeletons for what is being compiled and with the real bytes for what
 * comes from a dependency. A skeleton has the supertypes, members, generics and annotations of its
 * element; none of the user's code is in it except constants that could be read from the source.
 *
 * <p>May depend on {@code javax.annotation.processing}, {@code javax.lang.model}, {@code
 * javax.tools}, {@code com.sun.source} (optional at run time) and ASM; on nothing else of Mooring
 * and not on Hibernate.
 */
@NullMarked
package dev.mooring.processor.skeleton;

import org.jspecify.annotations.NullMarked;
