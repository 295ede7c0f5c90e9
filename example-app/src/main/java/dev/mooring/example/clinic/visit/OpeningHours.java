package dev.mooring.example.clinic.visit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.time.DayOfWeek;
import java.time.LocalTime;
import org.hibernate.annotations.Check;

/** When the clinic is open on a day of the week. */
@Entity
@Table(
    name = "opening_hours",
    uniqueConstraints = @UniqueConstraint(columnNames = {"day_of_week", "opens_at"}))
@Check(name = "opening_hours_order", constraints = "opens_at < closes_at")
public class OpeningHours {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Integer id;

  @Column(nullable = false)
  private DayOfWeek dayOfWeek;

  @Column(nullable = false)
  private LocalTime opensAt;

  @Column(nullable = false)
  private LocalTime closesAt;

  protected OpeningHours() {}

  public OpeningHours(DayOfWeek dayOfWeek, LocalTime opensAt, LocalTime closesAt) {
    this.dayOfWeek = dayOfWeek;
    this.opensAt = opensAt;
    this.closesAt = closesAt;
  }

  public Integer getId() {
    return id;
  }

  public DayOfWeek getDayOfWeek() {
    return dayOfWeek;
  }

  public LocalTime getOpensAt() {
    return opensAt;
  }

  public LocalTime getClosesAt() {
    return closesAt;
  }
}
