package clinic;

import jakarta.persistence.*;

class Money {
  int cents;
}

@Converter(autoApply = true)
class A implements AttributeConverter<Money, Integer> {
  public Integer convertToDatabaseColumn(Money m) {
    return 0;
  }

  public Money convertToEntityAttribute(Integer i) {
    return null;
  }
}

@Converter(autoApply = true)
class B implements AttributeConverter<Money, Integer> {
  public Integer convertToDatabaseColumn(Money m) {
    return 0;
  }

  public Money convertToEntityAttribute(Integer i) {
    return null;
  }
}

@Entity
class Owner {
  @Id Long id;
  Money price; // error
}
