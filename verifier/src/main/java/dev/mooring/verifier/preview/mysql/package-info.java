/** MariaDB's and MySQL's part in a preview. */
@NullMarked
package dev.mooring.verifier.preview.mysql;

import org.jspecify.annotations.NullMarked;
