package clinic;

import jakarta.persistence.*;

@Converter
class Upper implements AttributeConverter<String, String> {
  public String convertToDatabaseColumn(String s) {
    return s;
  }

  public String convertToEntityAttribute(String s) {
    return s;
  }
}

@Entity
class Owner {
  @Id @Convert(converter = Upper.class) String id; // error
}
