/**
 * What Mooring tells people: findings with a stable code, an effect and a level. Depends on the JDK
 * alone.
 */
@NullMarked
package dev.mooring.schema.finding;

import org.jspecify.annotations.NullMarked;
