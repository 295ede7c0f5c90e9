package model;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;

@Entity
@Access(AccessType.PROPERTY)
class Getter {
  private Long id;
  private String name;
  private boolean open;
  private Address address;
  private int hidden;

  @Id
  @GeneratedValue
  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  @Column(length = 40, nullable = false)
  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public boolean isOpen() {
    return open;
  }

  public void setOpen(boolean open) {
    this.open = open;
  }

  @Embedded
  public Address getAddress() {
    return address;
  }

  public void setAddress(Address address) {
    this.address = address;
  }

  @Access(AccessType.FIELD)
  private String field;

  @Transient
  public int getHidden() {
    return hidden;
  }

  public void setHidden(int hidden) {
    this.hidden = hidden;
  }

  public String getURL() {
    return null;
  }

  public void setURL(String u) {}
}

@Embeddable
class Address {
  private String city;

  public String getCity() {
    return city;
  }

  public void setCity(String city) {
    this.city = city;
  }

  @Access(AccessType.FIELD)
  private int zip;
}

@Entity
class Mixed {
  @Id Long id;
  private String a;
  private String b;

  @Access(AccessType.PROPERTY)
  @Column(name = "bee")
  public String getB() {
    return b;
  }

  public void setB(String b) {
    this.b = b;
  }
}

@Entity
class FromInterface implements HasName {
  private Long id;

  @Id
  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  private String name;

  @Override
  public String getName() {
    return name;
  }

  @Override
  public void setName(String n) {
    name = n;
  }
}

interface HasName {
  String getName();

  void setName(String name);
}
