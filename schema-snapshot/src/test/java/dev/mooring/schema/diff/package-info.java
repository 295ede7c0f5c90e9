/** Tests of the differ, and a generator of schemas for tests of others. */
@NullMarked
package dev.mooring.schema.diff;

import org.jspecify.annotations.NullMarked;
