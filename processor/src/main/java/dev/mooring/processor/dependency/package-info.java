/**
 * Mapped classes of other modules: the index that each jar carries, found again on the class path,
 * and the entities that associations lead to. Depends on {@code processor.snapshot} and the
 * language model.
 */
@NullMarked
package dev.mooring.processor.dependency;

import org.jspecify.annotations.NullMarked;
