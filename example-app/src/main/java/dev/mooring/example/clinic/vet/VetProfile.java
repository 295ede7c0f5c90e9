package dev.mooring.example.clinic.vet;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import org.hibernate.Length;

/** What the clinic's web site shows about a vet; shares the vet's id. */
@Entity
@Table(name = "vet_profile")
public class VetProfile {

  @Id private Long vetId;

  @MapsId
  @OneToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "vet_id")
  private Vet vet;

  @Column(length = Length.LONG32)
  private String biography;

  private byte[] photo;

  private String website;

  protected VetProfile() {}

  public VetProfile(Vet vet, String biography, byte[] photo) {
    this.vet = vet;
    this.biography = biography;
    this.photo = photo.clone();
  }

  public Long getVetId() {
    return vetId;
  }

  public Vet getVet() {
    return vet;
  }

  public String getBiography() {
    return biography;
  }

  public byte[] getPhoto() {
    return photo.clone();
  }

  public String getWebsite() {
    return website;
  }
}
