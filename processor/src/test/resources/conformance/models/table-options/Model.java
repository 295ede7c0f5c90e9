// since 7.0
package model;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;

@Entity
@Table(name = "filled", options = "with (fillfactor = 70)")
class Filled {
  @Id Long id;
}
