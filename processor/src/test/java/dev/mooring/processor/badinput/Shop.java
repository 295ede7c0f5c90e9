package dev.mooring.processor.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.processor.UserProject;
import dev.mooring.processor.UserProject.Compiled;
import java.nio.file.Path;

/** A shop of one table that was proven, and what must be left of it after a mistake. */
final class Shop {
  static final String PRODUCT =
      """
      package shop;

      import jakarta.persistence.*;

      @Entity
      public class Product {
        @Id private Long id;

        @Column(nullable = false, length = 80)
        private String name;
      }
      """;

  static final String V1 =
      "create table product (id bigint primary key, name varchar(80) not null);\n";
  static final String MIGRATIONS = "src/main/resources/db/migration/";

  private final UserProject project;
  private final String lock;

  private Shop(UserProject project) {
    this.project = project;
    Compiled first = project.compile();
    assertThat(first.success()).as(first.all()).isTrue();
    lock = project.lock();
  }

  /** Nothing compiled yet. */
  static UserProject fresh(Path directory, String url) {
    return UserProject.on(directory, url)
        .java("shop.Product", PRODUCT)
        .migration("V1__product.sql", V1);
  }

  static Shop proven(Path directory, String url) {
    return new Shop(fresh(directory, url));
  }

  static Shop proven(Path directory) {
    return proven(directory, "jdbc:h2:mem:shop");
  }

  UserProject project() {
    return project;
  }

  String lock() {
    return lock;
  }

  /** Compiles; it fails, the lock is as it was, and the next compile after mending works. */
  Compiled refused() {
    Compiled compiled = project.compile();
    assertThat(compiled.success()).as(compiled.all()).isFalse();
    assertThat(project.lock()).isEqualTo(lock);
    assertClear(compiled);
    return compiled;
  }

  /** What no message of Mooring's may hold. */
  static void assertClear(Compiled compiled) {
    assertThat(compiled.all())
        .doesNotContain("mooring.internal")
        .doesNotContain("\tat ")
        .doesNotContain("Exception");
  }
}
