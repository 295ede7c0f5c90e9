package dev.mooring.verifier.migration;

import java.util.List;

/** What becomes of one difference. */
sealed interface Decision {
  /** Its own statements are taken as they are. */
  record Take() implements Decision {}

  /** Other statements are written, which may be none. */
  record Write(List<Statement> statements) implements Decision {
    public Write {
      statements = List.copyOf(statements);
    }
  }

  /** Nothing is written unless that is allowed. */
  record Hold(Hazard hazard) implements Decision {}

  /**
   * The drop waits for a later migration.
   *
   * @param object what is to be dropped, for people and for {@code mooring.toml}
   * @param hazard what allows it at once
   * @param meanwhile what is written now, which may be nothing
   */
  record Wait(String object, Hazard hazard, List<Statement> meanwhile) implements Decision {
    public Wait {
      meanwhile = List.copyOf(meanwhile);
    }
  }

  /** It is nothing that a migration should change. */
  record Leave() implements Decision {}

  Decision TAKE = new Take();
  Decision LEAVE = new Leave();
}
