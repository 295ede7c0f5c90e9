package dev.mooring.example.clinic.pet;

/**
 * The number of an implanted microchip.
 *
 * @param digits fifteen digits, as ISO 11784 has it
 */
public record MicrochipNumber(String digits) {

  public MicrochipNumber {
    if (!digits.matches("[0-9]{15}")) {
      throw new IllegalArgumentException("a microchip number has 15 digits: " + digits);
    }
  }
}
