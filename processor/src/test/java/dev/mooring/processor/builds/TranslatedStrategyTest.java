package dev.mooring.processor.builds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.processor.UserProject;
import dev.mooring.processor.UserProject.Compiled;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A naming strategy of the same compilation decides by its body, and so does what it calls. */
class TranslatedStrategyTest {
  @TempDir Path directory;
  private UserProject project;

  @BeforeEach
  void project() {
    project =
        UserProject.on(directory, "jdbc:h2:mem:shop")
            .write(
                "mooring.toml",
                "[hibernate]\n\"hibernate.physical_naming_strategy\" = \"shop.Names\"\n")
            .java(
                "shop.Names",
                """
                package shop;
                import org.hibernate.boot.model.naming.*;
                import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;
                public class Names extends PhysicalNamingStrategyStandardImpl {
                  @Override
                  public Identifier toPhysicalTableName(Identifier name, JdbcEnvironment env) {
                    return Identifier.toIdentifier("t_" + Words.of(name.getText()));
                  }
                }
                """)
            .java(
                "shop.Words",
                """
                package shop;
                class Words {
                  static String of(String text) {
                    String kept = "";
                    for (int i = 0; i < text.length(); i++) {
                      if (text.charAt(i) == '_') {
                        continue;
                      }
                      kept = kept + text.charAt(i);
                    }
                    return kept.toUpperCase();
                  }
                }
                """)
            .java(
                "shop.Title_line",
                """
                package shop;
                import jakarta.persistence.*;
                @Entity
                public class Title_line {
                  @Id Long id;
                }
                """)
            .migration("V1__t.sql", "create table t_titleline (id bigint primary key);");
  }

  @Test
  void aChangedBodyChangesTheVerdict() {
    assertThat(project.compile().all()).contains("shop: 1 table matches 1 migration");
    String lock = project.lock();

    change("shop.Names", "\"t_\"", "\"x_\"");
    Compiled renamed = project.compileOnly("shop.Names");
    assertThat(renamed.success()).isFalse();
    assertThat(renamed.all()).contains("[table.missing]", "x_titleline");
    assertThat(project.lock()).isEqualTo(lock);

    change("shop.Names", "\"x_\"", "\"t_\"");
    assertThat(project.compileOnly("shop.Names").success()).isTrue();

    change("shop.Words", "== '_'", "== 'l'");
    Compiled called = project.compileOnly("shop.Words");
    assertThat(called.success()).isFalse();
    assertThat(called.all()).contains("[table.missing]", "t_tite_ine");
  }

  /** Where title in capitals has a dot above its I. */
  @Test
  void inTurkishWithinTheCompiler() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    try {
      assertThat(project.option("-Amooring.worker=inside").compile().all())
          .contains("shop: 1 table matches 1 migration");
    } finally {
      Locale.setDefault(before);
    }
  }

  private void change(String type, String from, String to) {
    String file = "src/main/java/" + type.replace('.', '/') + ".java";
    assertThat(project.read(file)).contains(from);
    project.write(file, project.read(file).replace(from, to));
  }
}
