package dev.mooring.example.clinic.development;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/**
 * A throw-away PostgreSQL for development and tests, so that the application starts where no server
 * is installed. It is not part of the packaged application.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(EmbeddedPostgres.class)
@Conditional(OnNoDatabaseGiven.class)
class EmbeddedDatabase {

  @Bean(destroyMethod = "close")
  EmbeddedPostgres embeddedPostgres() throws IOException {
    return EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
  }

  /** Takes the place of {@code spring.datasource.*}. */
  @Bean
  JdbcConnectionDetails embeddedConnection(EmbeddedPostgres postgres) {
    return new EmbeddedConnection(postgres);
  }

  private record EmbeddedConnection(EmbeddedPostgres postgres) implements JdbcConnectionDetails {

    @Override
    public String getUsername() {
      return "postgres";
    }

    @Override
    public String getPassword() {
      return "postgres";
    }

    @Override
    public String getJdbcUrl() {
      return postgres.getJdbcUrl("postgres", "postgres");
    }
  }
}
