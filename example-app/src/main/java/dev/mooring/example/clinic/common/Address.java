package dev.mooring.example.clinic.common;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A postal address. */
@Embeddable
public class Address {

  @NotBlank
  @Size(max = 120)
  @Column(nullable = false)
  private String street;

  @NotBlank
  @Size(max = 12)
  @Column(nullable = false)
  private String postalCode;

  @NotNull
  @Size(max = 80)
  private String city;

  /** ISO 3166-1 alpha-2. */
  @NotNull
  @Column(length = 2)
  private String country;

  protected Address() {}

  public Address(String street, String postalCode, String city, String country) {
    this.street = street;
    this.postalCode = postalCode;
    this.city = city;
    this.country = country;
  }

  public String getStreet() {
    return street;
  }

  public String getPostalCode() {
    return postalCode;
  }

  public String getCity() {
    return city;
  }

  public String getCountry() {
    return country;
  }
}
