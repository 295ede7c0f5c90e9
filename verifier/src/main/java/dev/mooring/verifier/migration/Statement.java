package dev.mooring.verifier.migration;

import dev.mooring.verifier.compare.Difference.Phase;
import java.util.List;

/**
 * One statement of a candidate, without a semicolon.
 *
 * @param phase where it belongs among the others
 * @param subject what it serves, for people: {@code Owner.nickname}
 * @param remarks what a reader must know, a line each; mostly none
 * @param active whether it runs, or only shows what may have to be done
 */
record Statement(Phase phase, String subject, List<String> remarks, String sql, boolean active) {
  Statement {
    remarks = List.copyOf(remarks);
  }

  /** One that runs, of which it is not yet said what it serves. */
  static Statement of(Phase phase, String sql) {
    return new Statement(phase, "", List.of(), sql, true);
  }

  /** The same with what it serves. */
  Statement serving(String newSubject) {
    return new Statement(phase, newSubject, remarks, sql, active);
  }
}
