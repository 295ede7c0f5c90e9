/**
 * What a project's git repository held at another commit; git itself is asked. Depends on nothing
 * else of this module.
 */
@NullMarked
package dev.mooring.verifier.git;

import org.jspecify.annotations.NullMarked;
