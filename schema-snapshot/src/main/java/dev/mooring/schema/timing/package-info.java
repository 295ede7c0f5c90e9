/** What the phases of a compile cost in CPU time, for those who ask with an option. */
@NullMarked
package dev.mooring.schema.timing;

import org.jspecify.annotations.NullMarked;
