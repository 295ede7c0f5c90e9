package dev.mooring.example.clinic.pet;

/** A pet's sex; a native enum ({@code sex}) in the database. */
public enum Sex {
  FEMALE,
  MALE,
  UNKNOWN
}
