package model;

import jakarta.persistence.*;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.*;
import java.time.*;
import java.util.*;
import org.hibernate.validator.constraints.Length;

@Entity
class Checked {
  @Id Long id;
  @NotNull String given;
  @NotBlank String notBlank;
  @NotEmpty String notEmpty;

  @Size(max = 40)
  String size;

  @Size(min = 2, max = 12)
  @Column(length = 10)
  String twelve;

  @Length(max = 33)
  String limited;

  @Min(3)
  int min;

  // Not both bounds on one column: Hibernate itself writes them in an order that changes from run to run.
  @Max(9)
  Integer range;

  @Digits(integer = 6, fraction = 2)
  BigDecimal digits;

  @Positive int positive;

  @DecimalMax("10.5")
  BigDecimal decimal;

  @Embedded @Valid Part part;
  @ManyToOne @NotNull Checked parent;

  @NotNull(groups = Extra.class)
  String grouped;

  @ElementCollection Set<@Size(max = 5) String> tags;
  @Email String mail;

  @NotNull
  @Enumerated(EnumType.STRING)
  Mood mood;
}

@Embeddable
class Part {
  @NotNull String within;

  @Max(100)
  int most;
}

@Entity
@Inheritance
class Sub {
  @Id Long id;
}

@Entity
class SubSub extends Sub {
  @NotNull String required;
}

interface Extra {}

enum Mood {
  GOOD,
  BAD
}
