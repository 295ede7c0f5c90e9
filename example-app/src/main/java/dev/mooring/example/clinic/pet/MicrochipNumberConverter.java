package dev.mooring.example.clinic.pet;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores a microchip number as its digits. */
@Converter(autoApply = true)
public class MicrochipNumberConverter implements AttributeConverter<MicrochipNumber, String> {

  @Override
  public String convertToDatabaseColumn(MicrochipNumber number) {
    return number == null ? null : number.digits();
  }

  @Override
  public MicrochipNumber convertToEntityAttribute(String digits) {
    return digits == null ? null : new MicrochipNumber(digits);
  }
}
