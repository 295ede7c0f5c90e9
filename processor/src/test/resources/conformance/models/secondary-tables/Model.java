// since 7.0
package model;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;

@Entity
@SecondaryTable(
    name = "detail",
    pkJoinColumns = @PrimaryKeyJoinColumn(name = "main_id"),
    uniqueConstraints = @UniqueConstraint(columnNames = "code"),
    indexes = @Index(columnList = "report"))
@SecondaryTable(name = "other", foreignKey = @ForeignKey(name = "fk_other"), comment = "the rest")
class Main {
  @Id @GeneratedValue Long id;
  String plain;

  @Column(table = "detail", length = 4000)
  String report;

  @Column(table = "detail", nullable = false)
  String code;

  @Column(table = "other")
  byte[] blob;

  @ManyToOne
  @JoinColumn(table = "other", name = "friend")
  Main friend;

  @Embedded
  @AttributeOverride(name = "lat", column = @Column(table = "other"))
  @AttributeOverride(name = "lon", column = @Column(table = "other"))
  Spot spot;
}

@Embeddable
class Spot {
  double lat;
  double lon;
}
