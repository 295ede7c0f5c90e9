package model;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;

@Entity
class Passport {
  @Id @GeneratedValue Long id;

  @OneToOne(optional = false)
  Holder holder;

  @OneToOne
  @JoinColumn(unique = false, name = "old")
  Passport previous;
}

@Entity
class Holder {
  @Id @GeneratedValue Long id;

  @OneToOne(mappedBy = "holder")
  Passport passport;

  @OneToOne
  @JoinTable(
      name = "holder_photo",
      joinColumns = @JoinColumn(name = "holder"),
      inverseJoinColumns = @JoinColumn(name = "photo"))
  Photo photo;
}

@Entity
class Photo {
  @Id @GeneratedValue Long id;
  byte[] pixels;
}

@Entity
class Thumbnail {
  @Id Long id;
  @OneToOne @PrimaryKeyJoinColumn Photo photo;
}
