package model;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;

@MappedSuperclass
abstract class Stamped {
  @Column(updatable = false, nullable = false)
  Instant created;

  Instant changed;
}

@Entity
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
abstract class Document extends Stamped {
  @Id @GeneratedValue long id;

  @Column(length = 60)
  String title;
}

@Entity
@SecondaryTable(name = "letter", pkJoinColumns = @PrimaryKeyJoinColumn(name = "document_id"))
class Letter extends Document {
  @Column(table = "letter", nullable = false)
  String addressee;

  @Column(table = "letter")
  LocalDate sent;
}

@Entity
class Memo extends Document {
  @Lob String text;
}
