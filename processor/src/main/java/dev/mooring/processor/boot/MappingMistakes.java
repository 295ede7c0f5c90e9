package dev.mooring.processor.boot;

import static dev.mooring.processor.boot.MappingMistake.told;

import dev.mooring.schema.finding.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The mistakes that Hibernate's messages tell of, in our words; the first that fits is told. */
final class MappingMistakes {
  /** A name between quotes or brackets, as versions differ in it. */
  private static final String NAME = "['\\[]([^'\\]]+)['\\]]";

  private static final List<MappingMistake> ALL =
      List.of(
          told(
              "mapping.id",
              "Entity " + NAME + " has no identifier",
              "entity {1} has no identifier: neither it nor a mapped superclass declares one",
              "@Id on the attribute that is the primary key, or @EmbeddedId for one of several"
                  + " columns"),
          told(
              "mapping.id",
              "Embeddable class "
                  + NAME
                  + " may not be used as an '@EmbeddedId' by "
                  + NAME
                  + " because it has no properties",
              "{2} is an @EmbeddedId of type {1}, which has no attributes: the primary key would"
                  + " have no columns",
              "declare the parts of the key in {1}"),
          told(
              "mapping.id",
              "Embeddable class " + NAME + " may not have a property annotated '@Id'.* by " + NAME,
              "{2} is an @EmbeddedId, and there is an @Id beside it: an entity has one or the"
                  + " other",
              "remove @Id from the other attribute, or move that attribute into {1}"),
          told(
              "mapping.id-class",
              "Property " + NAME + " belongs to an '@IdClass' but has no matching property",
              "the @IdClass has an attribute for {1}, which the entity does not declare",
              "declare it in the entity with @Id, or remove it from the @IdClass"),
          told(
              "mapping.id-class",
              "Entity "
                  + NAME
                  + " has '@Id' annotated properties "
                  + NAME
                  + " which do not match properties",
              "{2} is an @Id of {1}, but its @IdClass has no attribute of that name",
              "add it to the @IdClass with the same name and type, or remove @Id"),
          told(
                  "mapping.id-class",
                  "Property "
                      + NAME
                      + " in @IdClass "
                      + NAME
                      + " doesn't match type in entity class "
                      + NAME
                      + " \\(expected '([^']+)' but was '([^']+)'",
                  "{1} has another type in {3} than in its @IdClass {2}: {4} and {5}",
                  "give both the same type")
              .at((found, places) -> found.group(3) + "." + found.group(1)),
          told(
              "mapping.mapped-by",
              NAME
                  + " is 'mappedBy' a property named "
                  + NAME
                  + " which does not exist in the target entity "
                  + NAME,
              "{1} is mapped by {2}, but {3} has no such attribute",
              "name the attribute of {3} that points back in mappedBy"),
          told(
              "mapping.mapped-by",
              NAME
                  + " is 'mappedBy' a property named "
                  + NAME
                  + " which references the wrong entity type "
                  + NAME
                  + ", expected "
                  + NAME,
              "{1} is mapped by {2}, which points to {3} and not back to {4}",
              "name an attribute of type {4} in mappedBy"),
          told(
              "mapping.mapped-by",
              NAME + " is 'mappedBy' another entity and may not specify the '@(\\w+)'",
              "{1} is mapped by the other side, and @{2} stands on it: only the side without"
                  + " mappedBy has columns or a table",
              "move @{2} to the attribute that mappedBy names, or remove mappedBy"),
          told(
                  "mapping.column-twice",
                  "Column " + NAME + " is duplicated in mapping for entity " + NAME,
                  "column {1} of {2} is mapped twice, and Hibernate could write it twice",
                  "@Column(name = \"…\") with another name on one of the two; for an embeddable"
                      + " @AttributeOverride",
                  "or insertable = false, updatable = false on the one that is only read")
              .at((found, places) -> places.mapping(found.group(1), found.group(2))),
          told(
                  "mapping.type",
                  "(?:Basic collection has element type|Could not determine recommended JdbcType for"
                      + " (?:Java type)?|Could not determine type for:?) *'?([\\w.$]+(?:<[^>]*>)?)",
                  "there is no column type for {1}: it is neither a basic type nor mapped as anything"
                      + " else",
                  "for an entity, @ManyToOne or another association; for a class of several columns,"
                      + " @Embeddable on it; for a value, a converter (@Convert)",
                  "@Transient where it is not to be stored")
              .at((found, places) -> places.unmapped(found.group(1).replaceFirst("<.*", ""))),
          told(
                  "mapping.type",
                  "SQL type name for column " + NAME + " of table '[^']+' because",
                  "there is no column type for {1}: its Java type says too little",
                  "declare it with a type that has a column type, or with type arguments; for a value"
                      + " of its own, a converter (@Convert)")
              .at((found, places) -> places.attribute(found.group(1))),
          told(
              "mapping.type",
              "Property " + NAME + " has an unbound type",
              "{1} is of a type variable that nothing binds",
              "make its class a @MappedSuperclass that entities extend with a type argument, or"
                  + " declare the attribute with a type"),
          told(
              "mapping.collection",
              "Collection " + NAME + " is declared with a raw type",
              "{1} is a collection of unknown type",
              "declare it with a type argument, such as List<Pet>",
              "or name the type: targetEntity for an association, targetClass for"
                  + " @ElementCollection"),
          told(
              "mapping.collection",
              "Property " + NAME + " is not a collection and may not be",
              "{1} is mapped as a collection and is none",
              "declare it as a List, Set or Map; for a single value @ManyToOne, @OneToOne or"
                  + " @Embedded"),
          told(
              "mapping.collection",
              "Property " + NAME + " is annotated '@OrderColumn' but is not of type",
              "{1} has an @OrderColumn, but only a List or an array keeps an order",
              "declare it as a List, or remove @OrderColumn"),
          told(
                  "mapping.collection",
                  "Map key property " + NAME + " not found in target entity " + NAME,
                  "@MapKey names {1}, which {2} does not have",
                  "name an attribute of {2}, or remove the name to use its identifier")
              .at((found, places) -> places.stating("MapKey.name", found.group(1))),
          told(
              "mapping.association",
              "Association "
                  + NAME
                  + " targets the (?:type|class) "
                  + NAME
                  + ",? which does not belong to the same persistence unit",
              "{1} is an association to {2}, an entity that does not belong to this unit",
              "say that it does, where the unit's classes are listed: <class>{2}</class> in"
                  + " persistence.xml, @EntityScan in Spring, packages or classes of [unit.…] in"
                  + " mooring.toml"),
          told(
              "mapping.association",
              "Association " + NAME + " targets the (?:type|class) '(java\\.[^']+)',? which is not",
              "{1} is an association to {2}, which is no entity but a value",
              "@ElementCollection for a collection of values, or no annotation for a single one"),
          told(
              "mapping.association",
              "Association " + NAME + " targets the (?:type|class) " + NAME + ",? which is not",
              "{1} is an association to {2}, which is not an entity",
              "@Entity on {2}, or map the attribute otherwise: @Embedded for an embeddable,"
                  + " @ElementCollection for values"),
          told(
              "mapping.association",
              "Property " + NAME + " is a '@(\\w+)' association and may not use '@Column'",
              "{1} is an association, whose column @Column does not reach",
              "@JoinColumn in place of @Column"),
          told(
                  "mapping.join-column",
                  "'@JoinColumn' references a column named "
                      + NAME
                      + " but the target entity "
                      + NAME
                      + " has no property",
                  "referencedColumnName is {1}, but no attribute of {2} maps a column of that name",
                  "name a column that {2} maps, or remove referencedColumnName to use its primary"
                      + " key")
              .at(
                  (found, places) ->
                      places.classStating(
                          "PrimaryKeyJoinColumn.referencedColumnName", found.group(1), null)),
          told(
                  "mapping.join-column",
                  "targets entity "
                      + NAME
                      + " from entity "
                      + NAME
                      + " has (\\d+) '@JoinColumn's? but the primary key has (\\d+) columns",
                  "{2} joins {1} by {3} columns, but the primary key of {1} has {4}",
                  "one @JoinColumn for each column of that key (@PrimaryKeyJoinColumn between a"
                      + " class and its superclass)",
                  "or referencedColumnName in each, for another key")
              .at((found, places) -> places.joining(found.group(2), found.group(1))),
          told(
                  "mapping.join-column",
                  "Column mappings for property (?:'null'|" + NAME + ") mix (\\w+) with",
                  "the columns of this association are partly written by it and partly not",
                  "the same insertable and updatable in all @JoinColumns of the attribute")
              .at(
                  (found, places) ->
                      found.group(1) == null
                          ? places.mixing()
                          : places.attribute(
                              found.group(1), "JoinColumn", "JoinColumns", "Columns")),
          told(
                  "mapping.reference",
                  "[Pp]roperty " + NAME + " not found on entity " + NAME,
                  "{1} is named here, but {2} has no such attribute",
                  "name an attribute that {2} declares or inherits")
              .at(
                  (found, places) -> {
                    String maps = places.stating("MapsId.value", found.group(1));
                    return maps == null
                        ? places.stating("PropertyRef.value", found.group(1))
                        : maps;
                  }),
          told(
              "mapping.inheritance",
              "Entity " + NAME + " may not override the inheritance mapping strategy " + NAME,
              "{1} states an inheritance strategy, but its root entity has already chosen {2} for"
                  + " all",
              "remove @Inheritance here, or change it at the root"),
          told(
              "mapping.inheritance",
              "Entity " + NAME + " is a subclass in a 'SINGLE_TABLE' hierarchy and may not be",
              "{1} names a table, but all entities of its hierarchy are in the table of the root",
              "remove @Table",
              "or @Inheritance(strategy = InheritanceType.JOINED) at the root, for a table of its"
                  + " own"),
          told(
                  "mapping.inheritance",
                  "subclasses of "
                      + NAME
                      + " map to the table "
                      + NAME
                      + " and the hierarchy has no",
                  "a subclass of {1} is in table {2}, too, and no column tells their rows apart",
                  "another name in @Table, or @DiscriminatorColumn at the root")
              .at(
                  (found, places) ->
                      places.classStating("Table.name", found.group(2), found.group(1))),
          told(
              "mapping.discriminator",
              "parse discriminator value '([^']*)' as discriminator type " + NAME,
              "the discriminator value {1} is no {2}, which the discriminator column holds",
              "a value of that type in @DiscriminatorValue, or another discriminatorType in"
                  + " @DiscriminatorColumn"),
          told(
              "mapping.converter",
              "(?s)Multiple auto-apply converters matched .*?" + NAME + "(?: : )?([\\w.$]*)",
              "more than one converter with autoApply is made for the type of {1}",
              "autoApply on one of them only",
              "or @Convert(converter = ….class) on the attribute"),
          told(
                  "mapping.converter",
                  "'?AttributeConverter'? not allowed for attribute "
                      + NAME
                      + " annotated '@(?:[\\w.]*\\.)?(\\w+)'",
                  "{1} is annotated @{2}, and no converter applies to such an attribute",
                  "remove @Convert and declare the attribute with the type of its column")
              .at((found, places) -> places.attribute(found.group(1), "Convert")),
          told(
                  "mapping.entity-name",
                  "[Ee]ntity classes " + NAME + " and " + NAME + " share the entity name " + NAME,
                  "{1} and {2} are both called {3}: queries could not tell them apart",
                  "@Entity(name = \"…\") with another name on one of them")
              .at((found, places) -> places.type(found.group(2))),
          told(
              "mapping.generator",
              "return type " + NAME + " for UUID",
              "a UUID is generated for an identifier of type {1}, which cannot hold one",
              "declare it as java.util.UUID or String, or another strategy in @GeneratedValue"),
          told(
              "mapping.generator",
              "Property " + NAME + " is annotated '@GeneratedValue' but is not part of",
              "{1} is a @GeneratedValue and no identifier",
              "@Id on it, or remove @GeneratedValue",
              "or @Generated (org.hibernate.annotations) for a value that the database makes"),
          told(
              "mapping.enumerated",
              "Property " + NAME + " is annotated '@Enumerated' but (?:is|its type)",
              "{1} is @Enumerated and its type is no enum",
              "remove @Enumerated, or declare it as an enum"),
          told(
              "mapping.table",
              "Secondary table "
                  + NAME
                  + " for property "
                  + NAME
                  + " of entity ?"
                  + NAME
                  + " is not declared",
              "{2} is in table {1}, which {3} does not declare",
              "@SecondaryTable(name = \"{1}\") on the class, or remove table from the column"),
          told(
                  "mapping.table",
                  "Secondary table " + NAME + " for property " + NAME + " is not declared",
                  "a column is in table {1}, which {2} does not declare",
                  "@SecondaryTable(name = \"{1}\") on the class, or remove table from the column")
              .at(
                  (found, places) -> {
                    String column = places.stating("Column.table", found.group(1));
                    return column == null
                        ? places.stating("JoinColumn.table", found.group(1))
                        : column;
                  }),
          told(
              "mapping.any",
              "Property " + NAME + " is annotated '@Any' and must declare",
              "{1} is an @Any without the column that holds the key of what it points to",
              "@JoinColumn for the key, beside @Column for the discriminator, @AnyKeyJavaClass and"
                  + " one @AnyDiscriminatorValue for each entity"),
          told(
              "mapping.natural-id",
              "Property " + NAME + " belongs to an entity subclass and may not be annotated",
              "{1} is a @NaturalId in a subclass; only the root of a hierarchy has one",
              "move it to the root entity or to a mapped superclass, or"
                  + " @Column(unique = true) in place of @NaturalId"),
          told(
              "mapping.embeddable",
              "Recursive embeddable mapping detected for property " + NAME + " of class " + NAME,
              "{2} holds itself: it would have columns without end",
              "@Transient on one of the attributes, or an entity with an association in its place"),
          told(
              "mapping.class",
              "Interface " + NAME + " may not be annotated '@(\\w+)'",
              "{1} is an interface, and an @{2} must be a class",
              "move the mapping to a class that implements it"),
          told(
              "mapping.class",
              "Invalid class annotated both '@(\\w+)' and '@(\\w+)': " + NAME,
              "{3} is an @{1} and an @{2}, which exclude each other",
              "remove one of the two"),
          told(
              "mapping.mapped-by",
              NAME
                  + " is 'mappedBy' a property named "
                  + NAME
                  + " of the target entity type "
                  + NAME
                  + " which is not a '@OneToOne' or '@ManyToOne'",
              "{1} is mapped by {2} of {3}, which is not the single end of an association",
              "@ManyToOne or @OneToOne on {2}, or name another attribute of {3} in mappedBy"),
          told(
                  "mapping.reference",
                  "component: ([\\w.$]+) property not found: (\\w+)",
                  "@MapsId names {2}, which the key {1} does not have",
                  "name an attribute that {1} declares")
              .at((found, places) -> places.stating("MapsId.value", found.group(2))),
          told(
                  "mapping.any",
                  "Could not determine key type for '@Any'",
                  "nothing says of which type the key is that this @Any holds",
                  "@AnyKeyJavaClass(Long.class), with the type of the identifiers of what it points"
                      + " to")
              .at((found, places) -> places.anyWithoutKeyType()),
          told(
                  "mapping.type",
                  "[Pp]roperty ([\\w.$]+)[.#](\\w+) uses a wrapper type Byte\\[]/Character\\[]",
                  "{1}.{2} is an array of Byte or Character objects, which Hibernate leaves open how"
                      + " to store",
                  "declare it as byte[] or char[]",
                  "or hibernate.type.wrapper_array_handling = ALLOW, for an array of which each"
                      + " element may be null, or LEGACY, to store it like byte[] or char[]")
              .at((found, places) -> found.group(1) + "." + found.group(2)),
          told(
                  "mapping.type",
                  "(?:for column "
                      + NAME
                      + " of table '[^']+': )?scale has no meaning for SQL"
                      + " floating",
                  "a float or double has no fixed number of decimal places, and one is stated here",
                  "declare it as java.math.BigDecimal, or remove scale and @Digits(fraction)")
              .at(
                  (found, places) ->
                      found.group(1) == null
                          ? places.floatWithScale()
                          : places.attribute(found.group(1))),
          told(
              "mapping.discriminator",
              "Entity " + NAME + " must explicitly specify its '@DiscriminatorValue'",
              "entity {1} has no discriminator value: only where the discriminator column holds"
                  + " texts or integers does Hibernate make one from the name",
              "@DiscriminatorValue on {1}, or discriminator-value in its mapping file"),
          told(
              "mapping.filter",
              "Entity " + NAME + " has a '@Filter' for an undefined filter named " + NAME,
              "{1} has a @Filter {2}, which no @FilterDef defines",
              "@FilterDef(name = \"{2}\") on a class or a package of this unit"),
          told(
              "mapping.filter",
              "Multiple '@FilterDef' annotations define a filter named " + NAME,
              "the filter {1} is defined by more than one @FilterDef",
              "remove one of them, or give it another name"),
          told(
                  "mapping.embeddable",
                  "Member " + NAME + " of embeddable class " + NAME + " is annotated '@Id'",
                  "{2} is an embeddable, and its attribute {1} is an @Id, which only an entity has",
                  "remove @Id; where {2} is to be a primary key, @EmbeddedId on the entity's"
                      + " attribute")
              .at((found, places) -> found.group(2) + "." + found.group(1)),
          told(
                  "mapping.embeddable",
                  "Embeddable class " + NAME + " has properties mapped to two different tables",
                  "the columns of the embeddable {1} are in two tables, and must be in one",
                  "the same table in all @Columns and @AttributeOverrides of it")
              .at((found, places) -> places.overriding(found.group(1))),
          told(
              "mapping.association",
              "Collection " + NAME + " annotated '@NotFound' is not a '@ManyToMany'",
              "{1} is annotated @NotFound, which among collections only a @ManyToMany may be",
              "remove @NotFound here, or put it on the @ManyToOne of the other side"));

  private MappingMistakes() {}

  /** The finding for a message that is known; {@code null} for any other. */
  static @Nullable Finding recognise(String told, MistakePlaces places) {
    for (MappingMistake mistake : ALL) {
      Finding finding = mistake.recognise(told, places);
      if (finding != null) {
        return finding;
      }
    }
    return null;
  }
}
