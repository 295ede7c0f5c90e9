package dev.mooring.example.clinic.owner;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** One of an owner's phone numbers. */
@Embeddable
public record Phone(
    @Enumerated(EnumType.STRING) @Column(length = 10, nullable = false) PhoneKind kind,
    @Column(name = "phone_number", length = 30, nullable = false) String number) {}
