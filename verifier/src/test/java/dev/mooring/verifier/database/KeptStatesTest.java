package dev.mooring.verifier.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptStatesTest {
  @TempDir Path root;

  private static void keep(KeptStates states, String key) throws IOException {
    states.store(key, target -> Files.writeString(target, key));
  }

  @Test
  void keepsTheTwelveLastUsedOfEachProject() throws Exception {
    KeptStates states = new KeptStates(root, "1");
    keep(states, "other/0");
    for (int i = 0; i < 12; i++) {
      keep(states, "clinic/" + i);
      Path state = states.find("clinic/" + i);
      Files.setLastModifiedTime(state, FileTime.from(Instant.now().minusSeconds(1000 - i)));
    }
    assertThat(states.find("clinic/0")).hasContent("clinic/0"); // used just now
    keep(states, "clinic/12");
    assertThat(states.find("clinic/0")).isNotNull();
    assertThat(states.find("clinic/1")).isNull();
    assertThat(states.find("clinic/2")).isNotNull();
    assertThat(states.find("other/0")).isNotNull();
    assertThat(root.resolve("work")).doesNotExist();
  }

  @Test
  void keepsTheFortyEightLastUsedOfAllProjectsAndVariants() throws Exception {
    KeptStates earlier = new KeptStates(root, "1");
    KeptStates states = new KeptStates(root, "2");
    for (int i = 0; i < 49; i++) {
      KeptStates kept = i < 20 ? earlier : states;
      keep(kept, "clinic" + i + "/0");
      Files.setLastModifiedTime(
          kept.find("clinic" + i + "/0"), FileTime.from(Instant.now().minusSeconds(1000 - i)));
    }
    assertThat(earlier.find("clinic0/0")).isNull();
    assertThat(earlier.find("clinic1/0")).isNotNull();
    assertThat(states.find("clinic48/0")).isNotNull();
    keep(states, "clinic49/0");
    assertThat(earlier.find("clinic2/0")).isNull();
    assertThat(root.resolve("state/1")).isDirectoryNotContaining(p -> isEmpty(p));
  }

  private static boolean isEmpty(Path directory) {
    String[] names = directory.toFile().list();
    return names == null || names.length == 0;
  }

  @Test
  void anotherVariantSeesNothing() throws Exception {
    keep(new KeptStates(root, "1"), "k");
    assertThat(new KeptStates(root, "2").find("k")).isNull();
  }

  @Test
  void replacesAndDrops() throws Exception {
    KeptStates states = new KeptStates(root, "1");
    keep(states, "k");
    states.store("k", target -> Files.writeString(target, "new"));
    assertThat(states.find("k")).hasContent("new");
    states.drop("k");
    states.drop("k");
    assertThat(states.find("k")).isNull();
  }

  @Test
  void aWriterThatFailsChangesNothing() throws Exception {
    KeptStates states = new KeptStates(root, "1");
    keep(states, "k");
    assertThatThrownBy(
            () ->
                states.store(
                    "k",
                    target -> {
                      Files.writeString(target, "half");
                      throw new IOException("disk full");
                    }))
        .hasMessage("disk full");
    assertThat(states.find("k")).hasContent("k");
  }
}
