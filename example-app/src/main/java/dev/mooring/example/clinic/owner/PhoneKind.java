package dev.mooring.example.clinic.owner;

/** What a phone number is for. */
public enum PhoneKind {
  HOME,
  MOBILE,
  WORK
}
