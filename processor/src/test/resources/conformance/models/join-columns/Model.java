package model;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;
import org.hibernate.annotations.NotFound;
import org.hibernate.annotations.NotFoundAction;

@Entity
@Table(
    uniqueConstraints =
        @UniqueConstraint(
            name = "uk_site",
            columnNames = {"country", "town"}))
class Site {
  @Id @GeneratedValue Long id;

  @Column(unique = true, nullable = false, length = 8)
  String code;

  String country;
  String town;
}

@Entity
class Visit {
  @Id @GeneratedValue Long id;

  @ManyToOne
  @JoinColumn(name = "site_code", referencedColumnName = "code", nullable = false)
  Site byCode;

  @ManyToOne
  @JoinColumn(name = "c", referencedColumnName = "country")
  @JoinColumn(name = "t", referencedColumnName = "town")
  Site byPlace;

  @ManyToOne
  @JoinColumn(
      insertable = false,
      updatable = false,
      name = "site_code",
      referencedColumnName = "code")
  Site again;

  @ManyToOne
  @JoinTable(
      name = "visit_next",
      joinColumns = @JoinColumn(name = "from_visit"),
      inverseJoinColumns = @JoinColumn(name = "to_visit"))
  Visit next;

  @ManyToOne @JoinColumnOrFormulaFree Site plain;

  @ManyToOne
  @NotFound(action = NotFoundAction.IGNORE)
  Site lost;
}

@interface JoinColumnOrFormulaFree {}
