package dev.mooring.example.clinic.pet;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A species or breed; a breed names the species it belongs to. */
@Entity
@Table(name = "species")
public class Species {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Integer id;

  @Column(length = 80, nullable = false, unique = true)
  private String name;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "parent_id", foreignKey = @ForeignKey(name = "species_parent_fk"))
  private Species parent;

  protected Species() {}

  public Species(String name, Species parent) {
    this.name = name;
    this.parent = parent;
  }

  public Integer getId() {
    return id;
  }

  public String getName() {
    return name;
  }

  public Species getParent() {
    return parent;
  }
}
