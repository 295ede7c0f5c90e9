package model;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;

@Entity
class AnEntityWithAnExtraordinarilyLongNameThatGoesBeyondTheLimit {
  @Id @GeneratedValue Long id;

  @ManyToOne
  AnEntityWithAnExtraordinarilyLongNameThatGoesBeyondTheLimit
      anAttributeWithAnExtraordinarilyLongNameToo;

  @Column(unique = true)
  String anotherAttributeWithAnExtraordinarilyLongNameThatGoesBeyond;

  @ElementCollection Set<String> collectionNames;
}
