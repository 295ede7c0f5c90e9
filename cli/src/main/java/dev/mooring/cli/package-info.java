/**
 * {@code mooring} on the command line: reports to standard output, everything else to standard
 * error, exit codes 0 in sync, 1 findings, 2 usage or environment. Depends on {@code
 * verifier.gate}, {@code verifier.diff}, {@code verifier.report}, the schema module and picocli.
 */
@NullMarked
package dev.mooring.cli;

import org.jspecify.annotations.NullMarked;
