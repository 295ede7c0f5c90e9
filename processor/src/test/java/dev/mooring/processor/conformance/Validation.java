package dev.mooring.processor.conformance;

import jakarta.validation.ValidatorFactory;
import java.util.Map;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** A provider of Bean Validation that needs no expression language. */
final class Validation {
  private static final ValidatorFactory FACTORY =
      jakarta.validation.Validation.byDefaultProvider()
          .configure()
          .messageInterpolator(new ParameterMessageInterpolator())
          .buildValidatorFactory();

  private Validation() {}

  static void addTo(Map<String, Object> settings) {
    settings.put("jakarta.persistence.validation.factory", FACTORY);
  }
}
