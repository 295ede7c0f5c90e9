/** Tests of the catalog readers on real engines. */
@NullMarked
package dev.mooring.schema.catalog;

import org.jspecify.annotations.NullMarked;
