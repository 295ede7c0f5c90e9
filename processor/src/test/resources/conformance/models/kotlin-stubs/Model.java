package model;

import jakarta.persistence.*;
import java.time.Instant;
import java.util.*;

// What kapt makes of Kotlin: final classes, private fields, getters, bodies that return null.
@kotlin.Metadata(mv = {2, 1, 0}, k = 1, xi = 48, d1 = {"\u0000\n\u0002\u0018\u0002"}, d2 = {"Lmodel/Owner;", "", "id", ""})
@jakarta.persistence.Entity()
@jakarta.persistence.Table(name = "owners")
final class Owner {
  @jakarta.persistence.Id()
  @jakarta.persistence.GeneratedValue(strategy = jakarta.persistence.GenerationType.IDENTITY)
  private final java.lang.Long id = null;

  @jakarta.persistence.Column(nullable = false, length = 80)
  private java.lang.String name;

  private long visits;

  @jakarta.persistence.Enumerated(value = jakarta.persistence.EnumType.STRING)
  private model.Mood mood;

  @jakarta.persistence.OneToMany(mappedBy = "owner", cascade = {jakarta.persistence.CascadeType.ALL})
  private java.util.List<model.Pet> pets;

  @jakarta.persistence.ElementCollection()
  private java.util.Set<java.lang.String> tags;

  @jakarta.persistence.Embedded()
  private model.Place place;

  private boolean isActive;

  private java.time.Instant createdAt;

  @org.jetbrains.annotations.NotNull()
  public static final model.Owner.Companion Companion = null;

  public static final int MAX = 80;

  public Owner(java.lang.Long id, java.lang.String name, long visits) {
    super();
  }

  public Owner() {
    super();
  }

  public final java.lang.Long getId() {
    return null;
  }

  public final java.lang.String getName() {
    return null;
  }

  public final void setName(java.lang.String p0) {}

  public final boolean isActive() {
    return false;
  }

  public final void setActive(boolean p0) {}

  @kotlin.Metadata(mv = {2, 1, 0}, k = 1, xi = 48)
  public static final class Companion {
    private Companion() {
      super();
    }
  }
}

@kotlin.Metadata(mv = {2, 1, 0}, k = 1, xi = 48)
@jakarta.persistence.Entity()
class Pet {
  @jakarta.persistence.Id() public java.util.UUID id;

  @jakarta.persistence.ManyToOne(optional = false, fetch = jakarta.persistence.FetchType.LAZY)
  public model.Owner owner;

  private final model.Code code = null;
}

@kotlin.Metadata(mv = {2, 1, 0}, k = 1, xi = 48)
@jakarta.persistence.Embeddable()
final class Place {
  private final java.lang.String street = null;
  private final java.lang.Integer number = null;

  public Place(java.lang.String street, java.lang.Integer number) {
    super();
  }

  public Place() {
    super();
  }

  public final model.Place copy(java.lang.String street, java.lang.Integer number) {
    return null;
  }

  public final java.lang.String component1() {
    return null;
  }
}

@kotlin.Metadata(mv = {2, 1, 0}, k = 1, xi = 48)
enum Mood {
  /*public static final*/ GOOD /* = new GOOD() */,
  /*public static final*/ BAD /* = new BAD() */;

  private final int level = 0;

  Mood() {}

  public final int getLevel() {
    return 0;
  }

  public static kotlin.enums.EnumEntries<model.Mood> getEntries() {
    return null;
  }
}

@kotlin.Metadata(mv = {2, 1, 0}, k = 1, xi = 48)
final class Code {
  private final java.lang.String value = null;
}

@kotlin.Metadata(mv = {2, 1, 0}, k = 1, xi = 48)
@jakarta.persistence.Converter(autoApply = true)
final class CodeConverter implements jakarta.persistence.AttributeConverter<model.Code, java.lang.String> {
  public CodeConverter() {
    super();
  }

  @java.lang.Override()
  public java.lang.String convertToDatabaseColumn(model.Code code) {
    return null;
  }

  @java.lang.Override()
  public model.Code convertToEntityAttribute(java.lang.String value) {
    return null;
  }
}
