package model;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;

@Entity
@Table(
    indexes = {
      @Index(columnList = "name"),
      @Index(name = "ix_two", columnList = "name desc, code asc"),
      @Index(name = "ux_code", columnList = "code", unique = true),
      @Index(columnList = "code, size, name"),
      @Index(name = "ix_fk", columnList = "parent_id"),
      @Index(name = "ix_camel", columnList = "camelCase")
    })
class Indexed {
  @Id long id;
  String name;
  String code;
  int size;
  @ManyToOne Indexed parent;
  String camelCase;

  @Column(unique = true)
  UUID token;

  @OneToOne Indexed twin;
}
