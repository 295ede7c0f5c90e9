package dev.mooring.example.clinic.pharmacy;

import dev.mooring.example.clinic.common.Money;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import lombok.Getter;
import lombok.NoArgsConstructor;
import lombok.Setter;
import org.hibernate.annotations.ColumnDefault;

/** A medication in the clinic's pharmacy. */
@Entity
@Table(
    name = "medication",
    uniqueConstraints =
        @UniqueConstraint(
            name = "medication_name_strength_key",
            columnNames = {"name", "strength"}))
@Getter
@Setter
@NoArgsConstructor
public class Medication {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @NotNull
  @Size(max = 120)
  private String name;

  @NotNull
  @Size(max = 40)
  private String strength;

  @Embedded
  @AttributeOverride(
      name = "amount",
      column = @Column(name = "unit_price", precision = 10, scale = 4, nullable = false))
  @AttributeOverride(
      name = "currency",
      column = @Column(name = "unit_price_currency", length = 3, nullable = false))
  private Money unitPrice;

  @Min(0)
  @ColumnDefault("0")
  private int stock;

  @Column(nullable = false)
  @ColumnDefault("false")
  private Boolean prescriptionOnly = false;

  private List<String> synonyms = new ArrayList<>();

  @Version private Integer version;
}
