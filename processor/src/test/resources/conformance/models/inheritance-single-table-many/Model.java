package model;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;

@Entity
class Vehicle {
  @Id @GeneratedValue UUID id;
  @Version short version;
}

@Entity
class Car extends Vehicle {
  int doors;
}

@Entity
class Truck extends Vehicle {
  float load;
  @ManyToOne Car towed;
}

@Entity
class Bus extends Vehicle {
  @Column(nullable = false)
  int seats;
}
