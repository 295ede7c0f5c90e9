package clinic;

import jakarta.persistence.*;

@Converter(autoApply = true)
class Upper implements AttributeConverter {
  public Object convertToDatabaseColumn(Object o) {
    return o;
  }

  public Object convertToEntityAttribute(Object o) {
    return o;
  }
}

@Entity
class Owner {
  @Id Long id;
  String name; // error
}
