package model;

import jakarta.persistence.*;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.math.*;
import java.time.*;
import java.util.*;
import org.hibernate.annotations.Any;
import org.hibernate.annotations.AnyDiscriminator;
import org.hibernate.annotations.AnyDiscriminatorValue;
import org.hibernate.annotations.AnyKeyJavaClass;
import org.hibernate.annotations.ManyToAny;

@Entity
class Holder {
  @Id @GeneratedValue Long id;

  @Any
  @AnyKeys
  @Column(name = "kind", length = 10)
  @JoinColumn(name = "ref")
  Object thing;

  @ManyToAny
  @AnyKeys
  @Column(name = "what")
  @JoinTable(
      name = "things",
      joinColumns = @JoinColumn(name = "holder"),
      inverseJoinColumns = @JoinColumn(name = "target"))
  List<Object> things;

  @Any
  @AnyKeyJavaClass(Integer.class)
  @AnyDiscriminator(DiscriminatorType.INTEGER)
  @AnyDiscriminatorValue(discriminator = "1", entity = A.class)
  @AnyDiscriminatorValue(discriminator = "2", entity = B.class)
  @Column(name = "num_kind")
  @JoinColumn(name = "num_ref")
  Object numbered;
}

@Retention(RetentionPolicy.RUNTIME)
@AnyKeyJavaClass(Long.class)
@AnyDiscriminator(DiscriminatorType.STRING)
@AnyDiscriminatorValue(discriminator = "a", entity = A.class)
@AnyDiscriminatorValue(discriminator = "b", entity = B.class)
@interface AnyKeys {}

@Entity
class A {
  @Id Long id;
}

@Entity
class B {
  @Id Long id;
}
