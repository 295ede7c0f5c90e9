package model;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;
import org.hibernate.annotations.Collate;

@Entity
class Text {
  @Id Long id;

  @Collate("C")
  String plain;
}
