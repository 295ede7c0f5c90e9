/**
 * What a project says of differences: levels by code and object, objects that are nobody's
 * business, and the baseline of those it starts with. Depends on the schema module, on the patterns
 * of {@code verifier.config} and on how {@code verifier.compare} words its findings.
 */
@NullMarked
package dev.mooring.verifier.policy;

import org.jspecify.annotations.NullMarked;
