package model;

import jakarta.persistence.*;
import java.net.URL;
import java.util.*;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.JavaType;
import org.hibernate.annotations.JdbcType;
import org.hibernate.annotations.JdbcTypeRegistration;
import org.hibernate.annotations.TypeRegistration;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.spi.EmbeddableInstantiator;
import org.hibernate.metamodel.spi.ValueAccess;
import org.hibernate.type.NumericBooleanConverter;
import org.hibernate.type.YesNoConverter;
import org.hibernate.type.descriptor.jdbc.CharJdbcType;
import org.hibernate.type.descriptor.jdbc.LongVarcharJdbcType;

record Code(String text) {}

class CodeConverter implements AttributeConverter<Code, String> {
  public String convertToDatabaseColumn(Code code) {
    return code.text();
  }

  public Code convertToEntityAttribute(String text) {
    return new Code(text);
  }
}

@Embeddable
class Span {
  final int low;
  final int high;

  Span(int low, int high) {
    this.low = low;
    this.high = high;
  }
}

/** Takes what Hibernate 6 gives as well. */
class SpanInstantiator implements EmbeddableInstantiator {
  public Object instantiate(ValueAccess values) {
    return new Span(values.getValue(0, Integer.class), values.getValue(1, Integer.class));
  }

  public boolean isInstance(Object object) {
    return object instanceof Span;
  }

  public boolean isSameClass(Object object) {
    return object.getClass() == Span.class;
  }

  public Object instantiate(ValueAccess values, SessionFactoryImplementor factory) {
    return instantiate(values);
  }

  public boolean isInstance(Object object, SessionFactoryImplementor factory) {
    return isInstance(object);
  }

  public boolean isSameClass(Object object, SessionFactoryImplementor factory) {
    return isSameClass(object);
  }
}

@Entity
@Filter(name = "live")
@org.hibernate.annotations.ConverterRegistration(converter = CodeConverter.class, autoApply = true)
@JdbcTypeRegistration(value = CharJdbcType.class, registrationCode = java.sql.Types.VARCHAR)
class Thing {
  @Id Long id;
  Code code;

  @Column(length = 5)
  Code shortCode;

  @Embedded Span span;

  @Convert(converter = YesNoConverter.class)
  boolean gone;

  @Convert(converter = NumericBooleanConverter.class)
  Boolean maybe;

  String asChar;

  @JdbcType(LongVarcharJdbcType.class)
  String longer;

  @ElementCollection Map<String, Span> spans;
}
