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
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.AbstractClassJavaType;
import org.hibernate.type.descriptor.jdbc.JdbcType;
import org.hibernate.type.descriptor.jdbc.JdbcTypeIndicators;
import org.hibernate.usertype.DynamicParameterizedType;
import org.hibernate.usertype.UserType;

/** Reads and writes as Hibernate 6 asks, and as later ones do. */
public class MoneyType implements UserType<Money>, DynamicParameterizedType {
  private int type = Types.VARCHAR;

  @Override
  public void setParameterValues(Properties parameters) {
    if ("number".equals(parameters.getProperty("as"))) {
      type = Types.BIGINT;
    }
  }

  @Override
  public int getSqlType() {
    return type;
  }

  @Override
  public Class<Money> returnedClass() {
    return Money.class;
  }

  @Override
  public boolean equals(Money a, Money b) {
    return Objects.equals(a, b);
  }

  @Override
  public int hashCode(Money money) {
    return money.hashCode();
  }

  public Money nullSafeGet(ResultSet rows, int position, WrapperOptions options)
      throws SQLException {
    return new Money(rows.getLong(position));
  }

  public void nullSafeSet(
      PreparedStatement statement, Money value, int position, WrapperOptions options)
      throws SQLException {
    statement.setObject(position, value == null ? null : value.cents(), type);
  }

  public Money nullSafeGet(
      ResultSet rows, int position, SharedSessionContractImplementor session, Object owner)
      throws SQLException {
    return new Money(rows.getLong(position));
  }

  public void nullSafeSet(
      PreparedStatement statement,
      Money value,
      int position,
      SharedSessionContractImplementor session)
      throws SQLException {
    statement.setObject(position, value == null ? null : value.cents(), type);
  }

  @Override
  public Money deepCopy(Money value) {
    return value;
  }

  @Override
  public boolean isMutable() {
    return false;
  }

  @Override
  public Serializable disassemble(Money value) {
    return value;
  }

  @Override
  public Money assemble(Serializable cached, Object owner) {
    return (Money) cached;
  }
}
