package dev.mooring.schema.model;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the entities say of a column beyond its DDL: where it comes from, and which of its
 * properties somebody wrote down rather than inherited from a default.
 *
 * @param attribute binary class name of the entity, then the path of the attribute: {@code
 *     clinic.Owner.address.city}; a role that no attribute has in braces: {@code
 *     clinic.Payment.{discriminator}}
 * @param facts sorted as {@link Fact} declares them
 * @param constants the enum's constants as they are declared, where the column holds their
 *     positions; else empty
 */
public record ColumnMapping(String attribute, Set<Fact> facts, List<String> constants) {
  public ColumnMapping {
    Objects.requireNonNull(attribute, "attribute");
    facts = Collections.unmodifiableSortedSet(new TreeSet<>(facts));
    constants = List.copyOf(constants);
  }

  /** A column that holds no positions of constants. */
  public ColumnMapping(String attribute, Set<Fact> facts) {
    this(attribute, facts, List.of());
  }

  /** What only the source tells. */
  public enum Fact {
    /** A Java primitive: it cannot hold NULL. */
    PRIMITIVE,
    /** The length is written in {@code @Column}, {@code @Size} or the like, not the default 255. */
    DECLARED_LENGTH,
    /** Precision or scale are written down. */
    DECLARED_PRECISION,
    /** {@code nullable}, {@code optional} or {@code @NotNull} is written down. */
    DECLARED_NULLABILITY,
    /** The whole type is written in {@code columnDefinition}. */
    DECLARED_TYPE,
    IDENTIFIER,
    VERSION,
    DISCRIMINATOR,
    /** The value comes from {@code @GeneratedValue} or another generator. */
    GENERATED_VALUE,
    NOT_INSERTED,
    NOT_UPDATED,
    /** Written through {@code @ColumnTransformer(write)}. */
    WRITE_TRANSFORMER,
    /** Refers to another entity. */
    ASSOCIATION,
    ENUM_STRING,
    ENUM_ORDINAL,
    ENUM_NAMED,
    CONVERTED,
    /** Part of a secondary or optional table, embeddable or subclass: the row may lack it. */
    OPTIONAL_ROW,
    /**
     * Java holds a point in time, which a column without time zone keeps as the JVM's wall time.
     */
    INSTANT,
    /** Hibernate removes the row before the one that the column refers to. */
    REMOVED_FIRST
  }
}
