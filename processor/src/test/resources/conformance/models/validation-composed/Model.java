package model;

import jakarta.persistence.*;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.OverridesAttribute;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.validation.groups.Default;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.math.BigDecimal;
import org.hibernate.validator.constraints.Length;
import org.hibernate.validator.constraints.Range;

// setting: org.hibernate.validator.group.ddl = jakarta.validation.groups.Default, model.Strict

interface Strict {}

interface Never {}

interface Wider extends Default {}

@Size(max = 12)
@NotNull
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@interface Code {
  String message() default "";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  @OverridesAttribute(constraint = Size.class, name = "max")
  int longest() default 12;
}

@Code(longest = 7)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@interface ShortCode {
  String message() default "";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}

@Constraint(validatedBy = EvenValidator.class)
@Min(2)
@Retention(RetentionPolicy.RUNTIME)
@interface Even {
  String message() default "odd";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}

class EvenValidator implements ConstraintValidator<Even, Integer> {
  private final int two = Integer.parseInt("2");

  EvenValidator() {
    throw new IllegalStateException("only at run time");
  }

  @Override
  public boolean isValid(Integer value, ConstraintValidatorContext context) {
    return value % two == 0;
  }
}

@Constraint(validatedBy = WholeValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@interface Whole {
  String message() default "";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}

class WholeValidator implements ConstraintValidator<Whole, Object> {
  @Override
  public void initialize(Whole whole) {
    throw new IllegalStateException("only at run time");
  }

  @Override
  public boolean isValid(Object value, ConstraintValidatorContext context) {
    return true;
  }
}

@MappedSuperclass
abstract class Base {
  @Id Long id;

  @NotNull String inherited;

  String byGetter;

  @NotNull
  public String getByGetter() {
    return byGetter;
  }
}

@Entity
@Whole
class Checked extends Base {
  @Code String code;

  @ShortCode String shortCode;

  @Even Integer even;

  @NotNull(groups = Strict.class)
  String strict;

  @NotNull(groups = Never.class)
  String never;

  @NotNull(groups = Wider.class)
  String wider;

  @Size.List({@Size(max = 30), @Size(max = 20, groups = Never.class)})
  String listed;

  @Digits(integer = 4, fraction = 2)
  BigDecimal digits;

  @Length(max = 17)
  @Column(length = 17)
  String same;

  @Max(value = 9, groups = {Strict.class, Never.class})
  int most;

  @Embedded @NotNull Inner inner;
}

@Embeddable
class Inner {
  @NotNull
  @Size(max = 3)
  String country;
}
