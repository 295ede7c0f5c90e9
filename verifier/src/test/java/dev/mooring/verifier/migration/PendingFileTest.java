package dev.mooring.verifier.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PendingFileTest {
  @Test
  void isMadeOfNothing() {
    assertThat(PendingFile.with("", "", List.of("owners.fax"), "V3__x.sql"))
        .isEqualTo(
            """
            [[pending-drop]]
            object = "owners.fax"
            since = "V3__x.sql"
            """);
  }

  @Test
  void goesBehindEverythingElse() {
    String text = "unit = \"clinic\" # ours\n\n[lock]\nmode = \"check\"";
    String with = PendingFile.with(text, "", List.of("a.b", "\"A\".\"q\""), "");
    assertThat(with)
        .isEqualTo(
            text
                + """


                [[pending-drop]]
                object = "a.b"

                [[pending-drop]]
                object = "\\"A\\".\\"q\\""
                """);
    assertThat(PendingFile.without(with, List.of("a.b", "\"A\".\"q\""))).isEqualTo(text + "\n");
  }

  @Test
  void takesAwayOnlyWhatIsNamed() {
    String text =
        """
        # kept
        [[pending-drop]]
        object = "a.b"
        since = "V1__x.sql"
        # of the next
        [[unit.sales.pending-drop]] # too
        since = 'V2__x.sql'
        object = 'c'

        [tables]
        unmanaged = ["x"]
        """;
    assertThat(PendingFile.without(text, List.of("c", "nothing")))
        .isEqualTo(
            """
            # kept
            [[pending-drop]]
            object = "a.b"
            since = "V1__x.sql"
            # of the next

            [tables]
            unmanaged = ["x"]
            """);
    assertThat(PendingFile.without(text, List.of("a.b")))
        .startsWith("# kept\n# of the next\n[[unit");
  }

  @Test
  void ofAUnitStandsInItsTable() {
    assertThat(PendingFile.with("[unit.sales]\n", "sales", List.of("a"), ""))
        .isEqualTo("[unit.sales]\n\n[[unit.sales.pending-drop]]\nobject = \"a\"\n");
  }
}
