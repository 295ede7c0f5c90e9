package model;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;
import org.hibernate.annotations.Bag;
import org.hibernate.annotations.CollectionId;
import org.hibernate.annotations.CollectionIdJavaType;

@Entity
class Root {
  @Id @GeneratedValue Long id;

  @OneToMany(mappedBy = "root")
  List<Child> bag;

  @OneToMany(mappedBy = "root2")
  @OrderBy("name desc")
  List<Child> ordered;

  @ManyToMany
  @CollectionIdJavaType(org.hibernate.type.descriptor.java.LongJavaType.class)
  @CollectionId(column = @Column(name = "cid"), generator = "increment")
  Collection<Child> idBag;

  @ElementCollection
  @OrderColumn(name = "`Index`", columnDefinition = "smallint")
  List<String> custom;

  @OneToMany
  @JoinColumn(name = "arr")
  @OrderColumn(name = "arr_idx")
  Child[] array;

  @Bag @ElementCollection List<Long> longs;
}

@Entity
class Child {
  @Id @GeneratedValue Long id;
  String name;
  @ManyToOne Root root;
  @ManyToOne Root root2;
}
