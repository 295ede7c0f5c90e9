package dev.mooring.processor.boot;

import dev.mooring.schema.model.ColumnMapping.Fact;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hibernate.Length;
import org.hibernate.boot.model.convert.spi.ConverterDescriptor;
import org.hibernate.mapping.Any;
import org.hibernate.mapping.BasicValue;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.Selectable;
import org.hibernate.mapping.SimpleValue;
import org.hibernate.mapping.ToOne;
import org.hibernate.mapping.Value;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Reads {@link Fact}s off Hibernate's mapping and off what the source wrote down. */
final class FactReader {
  private static final Set<String> POINTS_IN_TIME =
      Set.of(
          "java.sql.Timestamp",
          "java.util.Date",
          "java.util.Calendar",
          "java.time.Instant",
          "java.time.OffsetDateTime",
          "java.time.ZonedDateTime");

  private final DeclaredFacts declared;
  private final boolean validated;

  /**
   * @param validated whether Bean Validation shaped the schema; if not, its annotations state
   *     nothing about it
   */
  FactReader(DeclaredFacts declared, boolean validated) {
    this.declared = declared;
    this.validated = validated;
  }

  DeclaredMember member(@Nullable String className, String attribute) {
    return declared.member(className, attribute);
  }

  DeclaredMember onClass(@Nullable String className) {
    return declared.onClass(className);
  }

  /** The last member of a path; embedded ones on the way are not followed. */
  DeclaredMember atPath(@Nullable String className, String path) {
    return path.indexOf('.') < 0 ? declared.member(className, path) : DeclaredMember.NONE;
  }

  Set<Fact> facts(Property property, Scope scope, boolean version) {
    DeclaredMember member = declared.member(scope.className(), property.getName());
    Value value = property.getValue();
    Set<Fact> facts = valueFacts(value);
    facts.addAll(scope.facts());
    if (!nullable(value)) {
      facts.remove(Fact.OPTIONAL_ROW);
    }
    if (version) {
      facts.add(Fact.VERSION);
    }
    if (member.primitive() && !(value instanceof ToOne)) {
      facts.add(Fact.PRIMITIVE);
    }
    if (property.getValueGeneratorCreator() != null || member.says("GeneratedValue")) {
      facts.add(Fact.GENERATED_VALUE);
    }
    if (!property.isInsertable()) {
      facts.add(Fact.NOT_INSERTED);
    }
    // an identifier never changes; that nobody updates it tells nothing
    if (!HibernateApi.updatable(property) && !facts.contains(Fact.IDENTIFIER)) {
      facts.add(Fact.NOT_UPDATED);
    }
    Set<String> override = scope.holder().override(scope.prefix() + property.getName());
    if (override != null) {
      for (String element : override) {
        add(element.substring("Column".length()), facts);
      }
    } else {
      declared(member, "Column", facts);
      declared(member, "JoinColumn", facts);
    }
    if (member.says("ManyToOne.optional")
        || member.says("OneToOne.optional")
        || member.says("Basic.optional")) {
      facts.add(Fact.DECLARED_NULLABILITY);
    }
    if (validated) {
      constraints(member, facts);
    }
    if (length(value)) {
      facts.add(Fact.DECLARED_LENGTH);
    }
    return facts;
  }

  /** An orm.xml file stated it, where no annotation did. */
  private static boolean length(Value value) {
    return value instanceof BasicValue basic
        && basic.getColumn() instanceof Column column
        && column.getLength() != null
        && column.getLength() != Length.DEFAULT;
  }

  private static boolean nullable(Value value) {
    for (Selectable selectable : value.getSelectables()) {
      if (selectable instanceof Column column && !column.isNullable()) {
        return false;
      }
    }
    return true;
  }

  /** Adds what the elements of that annotation state. */
  void declared(DeclaredMember member, String annotation, Set<Fact> facts) {
    for (String element : ELEMENTS) {
      if (member.says(annotation + element)) {
        add(element, facts);
      }
    }
  }

  private static final String[] ELEMENTS = {
    ".length", ".precision", ".scale", ".secondPrecision", ".nullable", ".columnDefinition"
  };

  private static void add(String element, Set<Fact> facts) {
    switch (element) {
      case ".length" -> facts.add(Fact.DECLARED_LENGTH);
      case ".precision", ".scale", ".secondPrecision" -> facts.add(Fact.DECLARED_PRECISION);
      case ".nullable" -> facts.add(Fact.DECLARED_NULLABILITY);
      case ".columnDefinition" -> facts.add(Fact.DECLARED_TYPE);
      default -> {}
    }
  }

  private static void constraints(DeclaredMember member, Set<Fact> facts) {
    if (member.says("Size.max") || member.says("Length.max")) {
      facts.add(Fact.DECLARED_LENGTH);
    }
    if (member.says("Digits")) {
      facts.add(Fact.DECLARED_PRECISION);
    }
    if (member.says("NotNull") || member.says("NotEmpty") || member.says("NotBlank")) {
      facts.add(Fact.DECLARED_NULLABILITY);
    }
  }

  /** What the kind of value tells; a new set. */
  Set<Fact> valueFacts(Value value) {
    EnumSet<Fact> facts = EnumSet.noneOf(Fact.class);
    if (value instanceof ToOne || value instanceof Any) {
      facts.add(Fact.ASSOCIATION);
    } else if (value instanceof BasicValue basic) {
      if (basic.getJpaAttributeConverterDescriptor() != null) {
        facts.add(Fact.CONVERTED);
      } else {
        Class<?> type = basic.resolve().getDomainJavaType().getJavaTypeClass();
        int sqlType = basic.resolve().getJdbcType().getDefaultSqlTypeCode();
        if (type.isEnum()) {
          facts.add(enumeration(sqlType));
        } else if (sqlType == SqlTypes.TIMESTAMP && POINTS_IN_TIME.contains(type.getName())) {
          facts.add(Fact.INSTANT);
        }
      }
    }
    return facts;
  }

  private static Fact enumeration(int sqlType) {
    return switch (sqlType) {
      case SqlTypes.ENUM, SqlTypes.NAMED_ENUM, SqlTypes.ORDINAL_ENUM, SqlTypes.NAMED_ORDINAL_ENUM ->
          Fact.ENUM_NAMED;
      case SqlTypes.BIT, SqlTypes.TINYINT, SqlTypes.SMALLINT, SqlTypes.INTEGER, SqlTypes.BIGINT ->
          Fact.ENUM_ORDINAL;
      default -> Fact.ENUM_STRING;
    };
  }

  /**
   * The constants of an enum as they are declared, where their positions are what is stored; else
   * none, as for {@code @EnumeratedValue}.
   */
  static List<String> constants(Value value) {
    if (value instanceof BasicValue basic
        && basic.resolve().getValueConverter() == null
        && basic.resolve().getDomainJavaType().getJavaTypeClass().getEnumConstants()
            instanceof Enum<?>[] constants) {
      return Arrays.stream(constants).map(Enum::name).toList();
    }
    return List.of();
  }

  /** The class whose code maps the values, or {@code null}. */
  static @Nullable String code(Value value) {
    if (!(value instanceof SimpleValue simple)) {
      return null;
    }
    ConverterDescriptor<?, ?> converter = simple.getJpaAttributeConverterDescriptor();
    if (converter != null) {
      return converter.getAttributeConverterClass().getName();
    }
    if (value instanceof BasicValue basic) {
      Class<?> type = basic.resolve().getDomainJavaType().getJavaTypeClass();
      return type.isEnum() ? type.getName() : null;
    }
    return null;
  }
}
