package clinic;

import jakarta.persistence.*;

@Converter
class Upper implements AttributeConverter<Integer, String> {
  public String convertToDatabaseColumn(Integer s) {
    return null;
  }

  public Integer convertToEntityAttribute(String s) {
    return null;
  }
}

@Entity
class Owner {
  @Id Long id;
  @Version @Convert(converter = Upper.class) Integer version; // error
}
