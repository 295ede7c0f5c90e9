package clinic;

import jakarta.persistence.*;

@Entity
class Owner { // error
  String name;
}
