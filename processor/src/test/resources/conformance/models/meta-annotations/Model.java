package model;

import jakarta.persistence.*;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import org.hibernate.annotations.IdGeneratorType;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Nationalized;
import org.hibernate.annotations.ValueGenerationType;
import org.hibernate.generator.EventType;
import org.hibernate.generator.EventTypeSets;
import org.hibernate.generator.OnExecutionGenerator;
import org.hibernate.dialect.Dialect;
import org.hibernate.id.enhanced.SequenceStyleGenerator;
import org.hibernate.type.SqlTypes;
import java.util.EnumSet;

@IdGeneratorType(SequenceStyleGenerator.class)
@Retention(RetentionPolicy.RUNTIME)
@interface Numbered {}

@ValueGenerationType(generatedBy = NowGenerator.class)
@Retention(RetentionPolicy.RUNTIME)
@interface Now {}

class NowGenerator implements OnExecutionGenerator {
  @Override
  public EnumSet<EventType> getEventTypes() {
    return EventTypeSets.INSERT_ONLY;
  }

  @Override
  public boolean referenceColumnsInSql(Dialect dialect) {
    return true;
  }

  @Override
  public boolean writePropertyValue() {
    return false;
  }

  @Override
  public String[] getReferencedColumnValues(Dialect dialect) {
    return new String[] {dialect.currentTimestamp()};
  }
}

@JdbcTypeCode(SqlTypes.LONG32VARCHAR)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD})
@interface Text {}

@Nationalized
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@interface International {}

@JdbcTypeCode(SqlTypes.JSON)
@Retention(RetentionPolicy.RUNTIME)
@interface Document {}

@Entity
class Numbering {
  @Id @Numbered Long id;

  @Now Instant made;

  @Text String text;

  @International String international;

  @Document java.util.Map<String, String> document;
}
