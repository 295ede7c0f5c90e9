/** What the phases of a compile cost in CPU time, for those who ask with an option. */
@NullMarked
package dev.mooring.processor.timing;

import org.jspecify.annotations.NullMarked;
