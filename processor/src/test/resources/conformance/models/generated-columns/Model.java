package model;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.SourceType;
import org.hibernate.annotations.UpdateTimestamp;

@Entity
class Gen {
  @Id long id;
  int a;
  int b;

  @GeneratedColumn("a + b")
  int sum;

  @GeneratedColumn("a * 2")
  @Column(nullable = false)
  Integer twice;

  @Generated(sql = "42")
  int answer;

  @Generated
  @ColumnDefault("'x'")
  String byDatabase;

  @CreationTimestamp Instant created;
  @UpdateTimestamp LocalDateTime updated;

  @CreationTimestamp(source = SourceType.DB)
  Instant createdThere;

  @ColumnTransformer(read = "upper(shout)", write = "lower(?)")
  String shout;
}
