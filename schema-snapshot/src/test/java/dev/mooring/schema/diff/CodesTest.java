package dev.mooring.schema.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CodesTest {
  @Test
  void everyCodeIsDocumentedOnceAndNoOther() throws IOException {
    String page = Files.readString(Path.of("../docs/drift-codes.md"));
    List<String> documented =
        Pattern.compile("^### `(.+)`$", Pattern.MULTILINE)
            .matcher(page)
            .results()
            .map((MatchResult heading) -> heading.group(1))
            .sorted()
            .toList();
    assertThat(documented).isEqualTo(Codes.all());
  }

  @Test
  void codesAreSorted() {
    assertThat(Codes.all()).isSorted().doesNotHaveDuplicates();
  }
}
