package dev.mooring.verifier.config;

import dev.mooring.schema.spi.CompileClasspath;

/**
 * The naming strategies that Spring Boot sets where nobody states any, by the generation of Spring
 * Boot on the compile class path.
 *
 * <p>From the sources of {@code HibernateProperties.Naming}: 3.x uses {@code
 * CamelCaseToUnderscoresNamingStrategy}, 4.0 and 4.1 its successor of Hibernate 7; the implicit
 * strategy moved packages in 4.0.
 */
final class SpringBootDefaults {
  private static final String PLACE = "Spring Boot's default";
  private static final String BOOT_4 =
      "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration";
  private static final String BOOT_3 =
      "org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration";

  /** Boot 3 always brings its auto-configuration; it takes effect beside spring-orm. */
  private static final String SPRING_ORM =
      "org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean";

  private SpringBootDefaults() {}

  /** An empty layer where Spring Boot does not configure Hibernate. */
  static Layer read(CompileClasspath classpath) {
    if (classpath.hasClass(BOOT_4)) {
      return naming(
          "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl",
          "org.springframework.boot.hibernate.SpringImplicitNamingStrategy");
    }
    if (classpath.hasClass(BOOT_3) && classpath.hasClass(SPRING_ORM)) {
      return naming(
          "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy",
          "org.springframework.boot.orm.jpa.hibernate.SpringImplicitNamingStrategy");
    }
    return new Layer();
  }

  private static Layer naming(String physical, String implicit) {
    Layer layer = new Layer();
    layer.hibernate(HibernateNames.PHYSICAL, Stated.by(PLACE, physical));
    layer.hibernate(HibernateNames.IMPLICIT, Stated.by(PLACE, implicit));
    return layer;
  }
}
