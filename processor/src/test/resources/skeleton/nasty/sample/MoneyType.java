package sample;

import static java.sql.Types.DECIMAL;

import java.io.Serializable;
import java.math.BigDecimal;
import java.sql.*;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.AbstractClassJavaType;
import org.hibernate.type.descriptor.java.StringJavaType;
import org.hibernate.type.descriptor.jdbc.JdbcType;
import org.hibernate.type.descriptor.jdbc.JdbcTypeIndicators;
import org.hibernate.type.descriptor.jdbc.VarcharJdbcType;
import org.hibernate.usertype.UserType;

public class MoneyType implements UserType<BigDecimal> {
  private static final int TYPE = SqlTypes.NUMERIC;

  @Override
  public int getSqlType() {
    return TYPE;
  }

  int imported() {
    return DECIMAL + 0;
  }

  int qualified() {
    return (java.sql.Types.VARCHAR);
  }

  String text() {
    return "money" + '-' + Constants.N;
  }

  Kind kind() {
    return Kind.TWO;
  }

  JdbcType dependency() {
    return VarcharJdbcType.INSTANCE;
  }

  Object nothing() {
    return null;
  }

  Class<?> arrayClass() {
    return Kind[].class;
  }

  Class<?> primitive() {
    return int.class;
  }

  Long boxed() {
    return -5L;
  }

  int parameter(int TYPE) {
    return TYPE;
  }

  int computed() {
    int result = 5;
    result += System.identityHashCode(this);
    return result;
  }

  @Override
  public Class<BigDecimal> returnedClass() {
    System.out.println("not constant, but its type says it");
    return BigDecimal.class;
  }

  @Override
  public boolean isMutable() {
    return false;
  }

  @Override
  public BigDecimal deepCopy(BigDecimal value) {
    return value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MoneyType;
  }

  @Override
  public int hashCode() {
    return 1;
  }

  @Override
  public String toString() {
    throw new IllegalStateException();
  }

  public static class KindJavaType extends AbstractClassJavaType<Kind> {
    public KindJavaType() {
      super(Kind.class);
    }

    @Override
    public JdbcType getRecommendedJdbcType(JdbcTypeIndicators indicators) {
      return VarcharJdbcType.INSTANCE;
    }

    @Override
    public <X> X unwrap(Kind value, Class<X> type, WrapperOptions options) {
      return null;
    }

    @Override
    public <X> Kind wrap(X value, WrapperOptions options) {
      return null;
    }
  }
}
