package dev.mooring.example.clinic.visit;

/** Where a visit stands. */
public enum VisitStatus {
  SCHEDULED,
  CHECKED_IN,
  DONE,
  CANCELLED,
  NO_SHOW
}
