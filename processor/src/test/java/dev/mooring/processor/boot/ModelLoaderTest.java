package dev.mooring.processor.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Entity;
import java.io.InputStream;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ModelLoaderTest {
  private final Model model =
      Model.of("@Entity class Owner { @Id Long id; }")
          .mapping("META-INF/orm.xml", "<x/>")
          .mapping("META-INF/services/org.hibernate.integrator.spi.Integrator", "acme.Mine")
          .mapping("META-INF/services/org.hibernate.boot.model.TypeContributor", "acme.Mine");

  private final ModelLoader loader =
      new ModelLoader(model, new StatedTypes(Map.of()), false, Set.of());

  @Test
  void definesWhatTheSourceKnowsAndLeavesTheRestToTheParent() throws Exception {
    Class<?> owner = loader.loadClass("clinic.Owner");
    assertThat(owner.getClassLoader()).isSameAs(loader);
    assertThat(owner.isAnnotationPresent(Entity.class)).isTrue();
    assertThatThrownBy(() -> loader.loadClass("clinic.Nobody"))
        .isInstanceOf(ClassNotFoundException.class);
  }

  @Test
  void neverDefinesAnotherPersistenceApi() {
    ModelLoader eager =
        new ModelLoader(
            new ModelSource() {
              @Override
              public byte[] classFile(String binaryName) {
                throw new AssertionError(binaryName);
              }

              @Override
              public byte[] resource(String name) {
                return null;
              }
            },
            new StatedTypes(Map.of()),
            false,
            Set.of());
    assertThatThrownBy(() -> eager.loadClass("jakarta.persistence.Newer"))
        .isInstanceOf(ClassNotFoundException.class);
    assertThatThrownBy(() -> eager.loadClass("org.hibernate.Newer"))
        .isInstanceOf(ClassNotFoundException.class);
  }

  @Test
  void servesResourcesFromMemory() throws Exception {
    try (InputStream in = loader.getResourceAsStream("META-INF/orm.xml")) {
      assertThat(in).hasContent("<x/>");
    }
    assertThat(loader.getResource("nothing")).isNull();
  }

  @Test
  void servesOnlyServicesThatChangeASchema() throws Exception {
    assertThat(services("org.hibernate.boot.model.TypeContributor")).isEqualTo(1);
    assertThat(services("org.hibernate.integrator.spi.Integrator")).isZero();
  }

  private long services(String name) throws Exception {
    return Collections.list(loader.getResources("META-INF/services/" + name)).stream()
        .filter(url -> url.getProtocol().equals("model"))
        .count();
  }
}
