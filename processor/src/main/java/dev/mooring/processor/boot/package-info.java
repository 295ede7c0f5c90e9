/**
 * Hibernate's own boot over classes that somebody else supplies, offline, turned into a schema.
 * Runs in the worker; the only package that touches Hibernate's metadata. Depends on {@code
 * dev.mooring.schema}, Hibernate, Bean Validation, ASM and the marks that skeletons carry, not on
 * {@code javax.lang.model}.
 */
@NullMarked
package dev.mooring.processor.boot;

import org.jspecify.annotations.NullMarked;
