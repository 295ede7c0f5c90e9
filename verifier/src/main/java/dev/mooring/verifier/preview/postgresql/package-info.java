/** PostgreSQL's part in a preview. */
@NullMarked
package dev.mooring.verifier.preview.postgresql;

import org.jspecify.annotations.NullMarked;
