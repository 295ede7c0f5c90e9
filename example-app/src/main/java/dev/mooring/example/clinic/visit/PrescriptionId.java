package dev.mooring.example.clinic.visit;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** A visit and one of the medications prescribed at it. */
@Embeddable
public record PrescriptionId(UUID visitId, Long medicationId) implements Serializable {}
