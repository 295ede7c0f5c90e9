package sample;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

public class Converters {
  @Converter(autoApply = true)
  static class Text implements AttributeConverter<Kind, String> {
    @Override
    public String convertToDatabaseColumn(Kind kind) {
      return kind.name().substring(0, 1);
    }

    @Override
    public Kind convertToEntityAttribute(String s) {
      return Kind.valueOf(s);
    }
  }

  abstract static class Base<E extends Enum<E>, C> implements AttributeConverter<E, C> {
    @Override
    @SuppressWarnings("unchecked")
    public C convertToDatabaseColumn(E e) {
      return (C) Integer.valueOf(System.identityHashCode(e));
    }

    @Override
    public E convertToEntityAttribute(C c) {
      return null;
    }
  }

  static class FromBase extends Base<Kind, Integer> {}
}
