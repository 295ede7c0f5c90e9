package model;

import jakarta.persistence.*;
import java.lang.annotation.*;
import java.util.*;
import org.hibernate.annotations.ValueGenerationType;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.Database;
import org.hibernate.boot.model.relational.ExportableProducer;
import org.hibernate.boot.model.relational.Sequence;
import org.hibernate.dialect.Dialect;
import org.hibernate.generator.EventType;
import org.hibernate.generator.EventTypeSets;
import org.hibernate.generator.OnExecutionGenerator;

@Entity
class T {
  @Id long id;
  @Numbered int number;
}

@ValueGenerationType(generatedBy = NumberGenerator.class)
@Retention(RetentionPolicy.RUNTIME)
@interface Numbered {}

class NumberGenerator implements OnExecutionGenerator, ExportableProducer {
  NumberGenerator(Numbered annotation) {}

  @Override
  public void registerExportables(Database database) {
    database
        .getDefaultNamespace()
        .createSequence(
            Identifier.toIdentifier("numbers"), name -> new Sequence("numbers", null, null, name));
  }

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
    return new String[] {"nextval('numbers')"};
  }
}
