package model;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.RowId;

@Entity
class Tenant {
  @Id Long id;
  @PartitionKey long part;
  String name;
}

@Entity
@RowId("ctid")
class Line {
  @Id Long id;
}
