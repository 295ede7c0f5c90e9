/**
 * SQL expressions as engines print them back from their catalogs, brought into one form so that two
 * texts are equal where they mean the same. Depends on the JDK alone.
 *
 * <p>What is not understood stays as it was written: two such texts are equal only when their
 * tokens are.
 */
@NullMarked
package dev.mooring.verifier.compare.expression;

import org.jspecify.annotations.NullMarked;
