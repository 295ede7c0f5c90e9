// setting: hibernate.implicit_naming_strategy = component-path
package model;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;

@Entity
class Firm {
  @Id @GeneratedValue Long id;
  @Embedded Spot seat;
  @Embedded Spot branch;
  @ElementCollection List<Spot> others;
}

@Embeddable
class Spot {
  String city;
  Inner inner;
}

@Embeddable
class Inner {
  int floor;
}
