/**
 * What the scripts of the projects in {@code src/it} are written with. Depends on the JDK alone.
 */
package dev.mooring.maven.it;
