package model;

import jakarta.persistence.*;
import java.math.*;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.*;
import java.util.*;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TimeZoneColumn;
import org.hibernate.annotations.TimeZoneStorage;
import org.hibernate.annotations.TimeZoneStorageType;
import org.hibernate.type.SqlTypes;

@Entity
class Times {
  @Id long id;

  @Temporal(TemporalType.DATE)
  Date date;

  @Temporal(TemporalType.TIME)
  Date clock;

  @Temporal(TemporalType.TIMESTAMP)
  Date stamp;

  Calendar calendar;
  Instant instant;
  OffsetDateTime shifted;
  ZonedDateTime zoned;
  LocalDate onDate;
  LocalTime timeOfDay;
  LocalDateTime dateAndTime;
  OffsetTime offsetTime;
  Duration duration;
  Year inYear;
  Month inMonth;
  DayOfWeek dayOfWeek;
  ZoneId zone;
  ZoneOffset zoneOffset;
  TimeZone timeZone;
  java.sql.Date sqlDate;
  Time sqlTime;
  Timestamp sqlTimestamp;

  @Column(secondPrecision = 3) // since 7.0
  Instant milli;

  @Column(secondPrecision = 0) // since 7.0
  LocalDateTime whole;

  @Column(precision = 2)
  LocalTime hundredth;

  @TimeZoneStorage(TimeZoneStorageType.COLUMN)
  OffsetDateTime twoColumns;

  @TimeZoneStorage(TimeZoneStorageType.NORMALIZE)
  ZonedDateTime normalised;

  @TimeZoneStorage(TimeZoneStorageType.NATIVE)
  ZonedDateTime nativeZone;

  @TimeZoneColumn(name = "zone_offset")
  @TimeZoneStorage(TimeZoneStorageType.COLUMN)
  OffsetTime offTime;

  @JdbcTypeCode(SqlTypes.TIMESTAMP)
  Instant asTimestamp;

  @JdbcTypeCode(SqlTypes.INTERVAL_SECOND)
  Duration gap;
}
