package model;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;

@Entity
class Plot {
  @Id long id;
}

@Entity
class House {
  @Id @OneToOne Plot plot;
  int floors;
}

@Entity
class Flat {
  @Id @ManyToOne House house;
  @Id int number;
}
