package model;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.annotations.SoftDeleteType;
import org.hibernate.type.NumericBooleanConverter;
import org.hibernate.type.YesNoConverter;

@Entity
@SoftDelete
class Flagged {
  @Id Long id;

  @ElementCollection
  @SoftDelete(columnName = "removed")
  Set<String> tags;
}

@Entity
@SoftDelete(strategy = SoftDeleteType.ACTIVE, columnName = "live")
class Live {
  @Id Long id;
  @ManyToMany @SoftDelete Set<Flagged> many;
}

@Entity
@SoftDelete(strategy = SoftDeleteType.TIMESTAMP) // since 7.0
class Timed {
  @Id Long id;
}

@Entity
@SoftDelete(converter = YesNoConverter.class)
class YesNo {
  @Id Long id;
}

@Entity
@SoftDelete(
    comment = "gone", // since 7.0
    converter = NumericBooleanConverter.class)
class Zero {
  @Id Long id;
}
