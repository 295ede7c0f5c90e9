package model;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;

@Entity
class Tabled {
  @Id
  @GeneratedValue(strategy = GenerationType.TABLE)
  Long id;
}

@Entity
class Configured {
  @Id
  @GeneratedValue(strategy = GenerationType.TABLE, generator = "t")
  @TableGenerator(
      name = "t",
      table = "id_numbers",
      pkColumnName = "what",
      valueColumnName = "next",
      pkColumnValue = "conf",
      allocationSize = 5,
      initialValue = 10,
      indexes = @Index(columnList = "next"),
      uniqueConstraints = @UniqueConstraint(columnNames = {"what", "next"}))
  Long id;
}

@Entity
class Other {
  @Id
  @GeneratedValue(strategy = GenerationType.TABLE, generator = "t2")
  @TableGenerator(
      name = "t2",
      table = "id_numbers",
      pkColumnName = "what",
      valueColumnName = "next")
  Integer id;
}
