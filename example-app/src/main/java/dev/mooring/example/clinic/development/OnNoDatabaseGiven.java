package dev.mooring.example.clinic.development;

import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.env.PropertySource;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Holds outside production while {@code spring.datasource.url} is only what {@code
 * application.properties} says: a URL from the command line or the environment is meant.
 */
class OnNoDatabaseGiven implements Condition {

  private static final String URL = "spring.datasource.url";

  @Override
  public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
    Environment environment = context.getEnvironment();
    return !environment.acceptsProfiles(Profiles.of("prod")) && !urlGiven(environment);
  }

  private static boolean urlGiven(Environment environment) {
    for (PropertySource<?> source : ((ConfigurableEnvironment) environment).getPropertySources()) {
      if (!ConfigurationPropertySources.isAttachedConfigurationPropertySource(source)
          && source.containsProperty(URL)) {
        return !source.getName().contains("application.properties");
      }
    }
    return false;
  }
}
