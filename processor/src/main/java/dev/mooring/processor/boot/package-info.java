/**
 * Hibernate's own boot over classes that somebody else supplies, offline, turned into a schema.
 * Runs in the worker; the only package that touches Hibernate. Depends on {@code
 * dev.mooring.schema} and Hibernate, not on {@code javax.lang.model}.
 */
@NullMarked
package dev.mooring.processor.boot;

import org.jspecify.annotations.NullMarked;
