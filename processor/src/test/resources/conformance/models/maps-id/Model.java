package model;

import jakarta.persistence.*;
import java.io.Serializable;
import java.math.*;
import java.time.*;
import java.util.*;

@Entity
class Owner {
  @Id @GeneratedValue Long id;
}

@Entity
class Profile {
  @Id Long id;
  @MapsId @OneToOne Owner owner;
  String bio;
}

@Entity
class Avatar {
  @Id Long ownerId;

  @MapsId
  @OneToOne
  @JoinColumn(name = "owner_ref")
  Profile profile;
}

@Embeddable
class SeatId implements Serializable {
  Long hall;
  int number;

  @Override
  public boolean equals(Object o) {
    return o instanceof SeatId s && s.number == number;
  }

  @Override
  public int hashCode() {
    return number;
  }
}

@Entity
class Hall {
  @Id @GeneratedValue Long id;
}

@Entity
class Seat {
  @EmbeddedId SeatId id;

  @MapsId("hall")
  @ManyToOne
  Hall hall;

  @ManyToOne Seat left;
}

@Entity
class Ticket {
  @Id @GeneratedValue Long id;

  @ManyToOne
  @JoinColumn(name = "h", referencedColumnName = "hall_id")
  @JoinColumn(name = "n", referencedColumnName = "number")
  Seat seat;
}
