package dev.mooring.example.clinic.billing;

/** Where an invoice stands. */
public enum InvoiceStatus {
  DRAFT,
  SENT,
  PAID,
  WRITTEN_OFF
}
