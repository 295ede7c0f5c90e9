// setting: hibernate.physical_naming_strategy = model.Naming
// setting: hibernate.implicit_naming_strategy = model.Implicit
package model;

import jakarta.persistence.*;
import java.io.Serializable;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.*;
import org.hibernate.annotations.JavaType;
import org.hibernate.annotations.Type;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.naming.ImplicitJoinColumnNameSource;
import org.hibernate.boot.model.naming.ImplicitNamingStrategyJpaCompliantImpl;
import org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.AbstractClassJavaType;
import org.hibernate.type.descriptor.jdbc.JdbcType;
import org.hibernate.type.descriptor.jdbc.JdbcTypeIndicators;
import org.hibernate.usertype.DynamicParameterizedType;
import org.hibernate.usertype.UserType;

@Entity
class OrderLine {
  @Id long id;
  String description;
  String unitOfMeasure;

  @Type(MoneyType.class)
  Money price;

  @Type(value = MoneyType.class, parameters = @org.hibernate.annotations.Parameter(name = "as", value = "number"))
  Money total;

  @JavaType(CodeJavaType.class)
  Code code;

  @ManyToOne Customer customer;
}

@Entity
@Noted("who buys")
class Customer {
  @Id long id;
}
