package dev.mooring.verifier.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PropertiesReaderTest {
  @Test
  void readsWhatTheJdkReads() throws Exception {
    String text =
        String.join(
            "\n",
            "# comment",
            "! another",
            "plain=value",
            "  spaced  :  value with = and :",
            "blank value",
            "empty=",
            "alone",
            "escaped\\ key\\:x=a\\tb\\\\c\\u0041",
            "long=one, \\",
            "     two, \\",
            "     three",
            "even=ends\\\\",
            "windows=yes\r",
            "umlaut=ä");
    Properties expected = new Properties();
    expected.load(new StringReader(text));

    TreeMap<String, String> actual = new TreeMap<>();
    for (Property property : read(text).get(0)) {
      actual.put(property.rest(0), property.value().value());
    }
    assertThat(actual).isEqualTo(new TreeMap<>(expected));
  }

  @Test
  void keepsLinesAndDocuments() {
    List<List<Property>> documents = read("a=1\\\n2\nb=2\n#---\nc=3\n!---\nd=4");

    assertThat(documents)
        .extracting(d -> d.stream().map(p -> p.canonical() + p.value().line()).toList().toString())
        .containsExactly("[a1, b3]", "[c5]", "[d7]");
  }

  @Test
  void brokenEscapesAreTold() {
    Problems problems = new Problems();
    PropertiesReader.read(
        new ConfigFile("x.properties", "x.properties", "a=1\nb=\\u00g"), problems);

    assertThat(problems.findings())
        .extracting(TestProject::where)
        .containsExactly("config.properties x.properties:2");
  }

  private static List<List<Property>> read(String text) {
    return PropertiesReader.read(
        new ConfigFile("x.properties", "x.properties", text), new Problems());
  }
}
