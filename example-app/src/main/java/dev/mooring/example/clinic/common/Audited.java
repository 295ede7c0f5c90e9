package dev.mooring.example.clinic.common;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.UpdateTimestamp;

/** When a row was written first and last. */
@MappedSuperclass
public abstract class Audited {

  @CreationTimestamp
  @ColumnDefault("current_timestamp")
  @Column(nullable = false, updatable = false)
  private Instant createdAt;

  @UpdateTimestamp
  @ColumnDefault("current_timestamp")
  @Column(nullable = false)
  private Instant updatedAt;

  public Instant getCreatedAt() {
    return createdAt;
  }

  public Instant getUpdatedAt() {
    return updatedAt;
  }
}
