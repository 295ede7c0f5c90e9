package dev.mooring.processor.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.processor.UserProject.Compiled;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What does not compile is told by javac alone. */
class HalfEditedTest {
  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "private String more",
        "private Nope more;",
        "private java.util.List<Nope> more;",
        "@Column(length = Nope.LENGTH) private String more;",
        "@Enumerated(EnumType.STRNG) private String more;",
        "@Convert(converter = Nope.class) private String more;",
      })
  void javacSaysItAlone(String member) {
    Shop shop = Shop.proven(directory);
    String state = shop.project().read("target/mooring/proven.state");
    shop.project()
        .java(
            "shop.Product",
            Shop.PRODUCT.replace("private String name;", "private String name;\n" + member));

    Compiled compiled = shop.refused();

    assertThat(compiled.messages()).hasSize(1);
    assertThat(compiled.all()).startsWith("Product.java:11: error: ").doesNotContain("[");
    assertThat(shop.project().read("target/mooring/proven.state")).isEqualTo(state);
  }

  @Test
  void errorInABodyChangesNothing() {
    Shop shop = Shop.proven(directory);
    shop.project()
        .java(
            "shop.Product",
            Shop.PRODUCT.replace(
                "private String name;", "private String name;\nint f() { return x; }"));

    assertThat(shop.refused().all())
        .contains("shop: 1 table matches 1 migration")
        .contains("Product.java:11");
  }
}
