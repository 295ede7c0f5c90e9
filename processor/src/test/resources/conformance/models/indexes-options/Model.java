// since 7.0
package model;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;

@Entity
@Table(
    indexes = {
      @Index(name = "ix_some", columnList = "name desc", options = "where name is not null"),
      @Index(name = "ix_with", columnList = "code, name", options = "include (id)")
    })
class Indexed {
  @Id long id;
  String name;
  String code;
}
