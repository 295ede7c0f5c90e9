// setting: hibernate.timezone.default_storage = NORMALIZE
// setting: hibernate.type.preferred_instant_jdbc_type = TIMESTAMP
// setting: hibernate.type.preferred_duration_jdbc_type = INTERVAL_SECOND
// setting: hibernate.type.preferred_uuid_jdbc_type = CHAR
// setting: hibernate.type.preferred_boolean_jdbc_type = SMALLINT
package model;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;

@Entity
class Settled {
  @Id @GeneratedValue UUID id;
  Instant at;
  OffsetDateTime shifted;
  ZonedDateTime zoned;
  Duration span;
  boolean flag;
  Boolean maybe;
  OffsetTime time;
}
