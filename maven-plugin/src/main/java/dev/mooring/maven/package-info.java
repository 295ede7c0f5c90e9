/** Goals for what javac alone does not see. Depends on {@code schema.state} and Maven's API. */
@NullMarked
package dev.mooring.maven;

import org.jspecify.annotations.NullMarked;
