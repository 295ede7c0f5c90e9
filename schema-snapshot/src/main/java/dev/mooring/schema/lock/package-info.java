/**
 * The committed files: the lock, which keeps the entities' schema and the migrations it was proven
 * against, and the baseline of known differences. Writing is a pure function of the value, reading
 * rejects what it does not understand with file, line and way out, and only {@link
 * dev.mooring.schema.lock.LockFile} and {@link dev.mooring.schema.lock.Baseline} touch the disk.
 * Depends on {@code schema.model}, {@code schema.finding}, {@code schema.file} and Jackson's
 * streaming reader. The format is described in {@code docs/lock-format.md}.
 */
@NullMarked
package dev.mooring.schema.lock;

import org.jspecify.annotations.NullMarked;
