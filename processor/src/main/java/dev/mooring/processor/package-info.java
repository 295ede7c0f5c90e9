/**
 * The annotation processor: collects the mapped classes, has them proven and prints the verdict.
 * Depends on its own subpackages except {@code boot}, which only the worker loads.
 */
@NullMarked
package dev.mooring.processor;

import org.jspecify.annotations.NullMarked;
