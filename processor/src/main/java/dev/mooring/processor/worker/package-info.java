/**
 * The worker: a JVM of our choosing in which Hibernate boots and the databases live, and the pipe
 * to it. The processor asks, the worker calls back for the model's classes, and answers with the
 * verdict. Depends on {@code processor.boot} and Hibernate (in the worker alone) and on {@code
 * dev.mooring.schema}.
 */
@NullMarked
package dev.mooring.processor.worker;

import org.jspecify.annotations.NullMarked;
