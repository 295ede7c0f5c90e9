package dev.mooring.example.clinic.visit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** A room that visits take place in. */
@Entity
@Table(name = "room")
public class Room {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "room_seq")
  @SequenceGenerator(name = "room_seq", sequenceName = "room_seq", allocationSize = 1)
  private Long id;

  @Column(length = 10, nullable = false, unique = true)
  private String code;

  @Min(-2)
  @Max(20)
  private short floor;

  private boolean theatre;

  protected Room() {}

  public Room(String code, short floor, boolean theatre) {
    this.code = code;
    this.floor = floor;
    this.theatre = theatre;
  }

  public Long getId() {
    return id;
  }

  public String getCode() {
    return code;
  }

  public short getFloor() {
    return floor;
  }

  public boolean isTheatre() {
    return theatre;
  }
}
