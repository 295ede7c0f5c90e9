package model;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;
import org.hibernate.annotations.TenantId;

@Entity
class Ledger {
  @Id @GeneratedValue Long id;
  @TenantId String tenant;

  @Column(nullable = false)
  String name;
}

@Entity
class Entry {
  @Id @GeneratedValue Long id;

  @TenantId
  @Column(name = "org", length = 36, nullable = false)
  String tenant;

  @ManyToOne Ledger ledger;
}
