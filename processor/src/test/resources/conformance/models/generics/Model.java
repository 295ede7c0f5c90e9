package model;

import jakarta.persistence.*;
import java.io.Serializable;
import java.math.*;
import java.time.*;
import java.util.*;

@MappedSuperclass
abstract class Base<I extends Serializable, P> {
  @Id @GeneratedValue I id;
  @ManyToOne P parent;
  @Version int version;
}

@MappedSuperclass
abstract class Named<P> extends Base<Long, P> {
  @Column(length = 50)
  String name;

  @Enumerated(EnumType.STRING)
  Kind kind;
}

@Entity
class Folder extends Named<Folder> {
  @OneToMany(mappedBy = "parent")
  List<Leaf> leaves;
}

@Entity
@AttributeOverride(
    name = "name",
    column = @Column(name = "leaf_name", length = 20, nullable = false))
@AssociationOverride(name = "parent", joinColumns = @JoinColumn(name = "folder"))
class Leaf extends Named<Folder> {
  Pair<Integer, String> pair;
}

@Entity
class Odd extends Base<UUID, Leaf> {}

@Embeddable
class Pair<A, B> {
  A former;
  B latter;
}

enum Kind {
  X,
  Y
}
