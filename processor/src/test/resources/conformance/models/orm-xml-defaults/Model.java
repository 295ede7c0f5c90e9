package model;

import jakarta.persistence.*;

@Entity
class Annotated {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  String camelCase;

  @ManyToOne Annotated other;
}

@Entity
@Table(schema = "elsewhere")
class Elsewhere {
  private Long id;

  @Id
  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }
}

class InXml {
  private Long id;

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public String getByProperty() {
    return "";
  }

  public void setByProperty(String value) {}
}
