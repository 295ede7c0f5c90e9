package dev.mooring.example.clinic.visit;

/** How soon a pet must be seen; a native enum ({@code urgency}) in the database. */
public enum Urgency {
  ROUTINE,
  SOON,
  EMERGENCY
}
