package model;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;
import org.hibernate.type.NumericBooleanConverter;
import org.hibernate.type.TrueFalseConverter;
import org.hibernate.type.YesNoConverter;

@Entity
class Flags {
  @Id long id;

  @Convert(converter = YesNoConverter.class)
  boolean yesNo;

  @Convert(converter = TrueFalseConverter.class)
  Boolean trueFalse;

  @Convert(converter = NumericBooleanConverter.class)
  boolean numeric;

  @Convert(converter = YesNoConverter.class)
  @Column(nullable = false)
  Boolean strict;
}
