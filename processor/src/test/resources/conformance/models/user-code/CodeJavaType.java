package model;

import java.sql.Types;
import org.hibernate.type.descriptor.jdbc.JdbcType;
import org.hibernate.type.descriptor.jdbc.JdbcTypeIndicators;

public class CodeJavaType extends TextJavaType<Code> {
  private static final int LENGTH = 3;

  public CodeJavaType() {
    super(Code.class, code -> code.text, CodeJavaType::code);
  }

  @Override
  public JdbcType getRecommendedJdbcType(JdbcTypeIndicators indicators) {
    return indicators.getTypeConfiguration().getJdbcTypeRegistry().getDescriptor(Types.CHAR);
  }

  @Override
  public long getDefaultSqlLength(
      org.hibernate.dialect.Dialect dialect, JdbcType jdbcType) {
    return LENGTH * 2;
  }

  private static Code code(String text) {
    Code code = new Code();
    code.text = text;
    return code;
  }
}
