/**
 * Reads what a project says of its database, wherever users keep it, and settles it into one plan.
 * Every source becomes a {@link dev.mooring.verifier.config.Layer} with the same keys; the stronger
 * layer wins. Depends on {@code schema.spi}, {@code schema.finding} and the codes of {@code
 * schema.diff}; the YAML and TOML parsers are touched only where such a file exists.
 */
@NullMarked
package dev.mooring.verifier.config;

import org.jspecify.annotations.NullMarked;
