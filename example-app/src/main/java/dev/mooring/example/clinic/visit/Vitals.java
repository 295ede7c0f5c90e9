package dev.mooring.example.clinic.visit;

import java.math.BigDecimal;
import java.util.List;

/** What was measured at the beginning of a visit; kept as JSON. */
public record Vitals(BigDecimal temperature, Integer heartRate, List<String> remarks) {}
