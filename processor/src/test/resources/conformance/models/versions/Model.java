package model;

import jakarta.persistence.*;
import java.math.*;
import java.sql.Timestamp;
import java.time.*;
import java.util.*;
import org.hibernate.annotations.CurrentTimestamp;
import org.hibernate.annotations.SourceType;

@Entity
class VInt {
  @Id long id;
  @Version int v;
}

@Entity
class VLong {
  @Id long id;
  @Version Long v;
}

@Entity
class VShort {
  @Id long id;
  @Version Short v;
}

@Entity
class VInstant {
  @Id long id;
  @Version Instant v;
}

@Entity
class VStamp {
  @Id long id;
  @Version Timestamp v;
}

@Entity
class VLocal {
  @Id long id;
  @Version LocalDateTime v;
}

@Entity
class VOffset {
  @Id long id;

  @Version
  @Column(name = "ver", nullable = false)
  OffsetDateTime v;
}

@Entity
class VSource {
  @Id long id;

  @Version
  @CurrentTimestamp(source = SourceType.DB)
  Instant v;
}
