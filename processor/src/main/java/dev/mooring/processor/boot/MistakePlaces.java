package dev.mooring.processor.boot;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the class or attribute that a mistake is on, by what the sources declare. */
final class MistakePlaces {
  private final List<String> classes;
  private final DeclaredFacts declared;
  private final MessagePlace messages;

  MistakePlaces(BootRequest request, DeclaredFacts declared) {
    this.classes = request.classes();
    this.declared = declared;
    this.messages = new MessagePlace(classes, declared);
  }

  /** What the names in the message say. */
  @Nullable String named(String message) {
    return messages.find(message);
  }

  /** The attribute of any class that bears that name and one of the annotations. */
  @Nullable String attribute(String name, String... annotations) {
    for (String type : classes) {
      DeclaredMember member = declared.own(type).get(name);
      if (member != null && says(member, annotations)) {
        return type + "." + name;
      }
    }
    return null;
  }

  /** The attribute whose annotation has that text in that element. */
  @Nullable String stating(String element, String text) {
    return first(member -> text.equals(member.text(element)));
  }

  /** The attribute with several join columns, of which some state that they are not written. */
  @Nullable String mixing() {
    return first(
        member ->
            member.says("JoinColumns")
                && (member.says("JoinColumn.insertable") || member.says("JoinColumn.updatable")));
  }

  /** The class whose annotation has that text in that element, other than the one given. */
  @Nullable String classStating(String element, String text, @Nullable String other) {
    for (String type : classes) {
      if (!type.equals(other) && text.equals(declared.onClass(type).text(element))) {
        return type;
      }
    }
    return null;
  }

  /** The attribute of that type that has none of the annotations that would map it. */
  @Nullable String unmapped(String type) {
    return first(
        member ->
            member.mentions(type)
                && !says(member, "ManyToOne", "OneToOne", "OneToMany", "ManyToMany", "Any"));
  }

  /** The {@code @Any} that has no annotation for the type of its key. */
  @Nullable String anyWithoutKeyType() {
    return first(
        member ->
            member.says("Any")
                && !says(
                    member,
                    "AnyKeyJavaClass",
                    "AnyKeyJavaType",
                    "AnyKeyJdbcType",
                    "AnyKeyJdbcTypeCode"));
  }

  /** The attribute of floating point of which a scale is stated. */
  @Nullable String floatWithScale() {
    return first(
        member -> member.isFloating() && (says(member, "Column.scale") || says(member, "Digits")));
  }

  /** The attribute of that type whose columns are overridden. */
  @Nullable String overriding(String type) {
    return first(member -> member.mentions(type) && !member.overrides().isEmpty());
  }

  /** The association between two classes that names join columns, else the first class. */
  @Nullable String joining(String from, String to) {
    String association =
        declared.attribute(
            List.of(from),
            member ->
                member.mentions(to)
                    && says(member, "JoinColumn", "JoinColumns", "JoinTable", "MapsId"));
    return association == null && classes.contains(from) ? from : association;
  }

  /** The last attribute of the class that maps the column, by itself or through an embeddable. */
  @Nullable String mapping(String column, String owner) {
    String last = null;
    for (String name : declared.own(owner).keySet()) {
      DeclaredMember member = declared.member(owner, name);
      String stated = member.text("Column.name");
      boolean same = column.equalsIgnoreCase(stated == null ? name : stated);
      for (String type : classes) {
        same |= member.mentions(type) && holds(type, column);
      }
      last = same ? owner + "." + name : last;
    }
    return last;
  }

  /** The class, if it is one of the model's. */
  @Nullable String type(String name) {
    return classes.contains(name) ? name : null;
  }

  private boolean holds(String type, String column) {
    return declared.onClass(type).says("Embeddable")
        && declared.own(type).entrySet().stream()
            .anyMatch(
                member -> {
                  String stated = member.getValue().text("Column.name");
                  return column.equalsIgnoreCase(stated == null ? member.getKey() : stated);
                });
  }

  private @Nullable String first(Predicate<DeclaredMember> test) {
    return declared.attribute(classes, test);
  }

  private static boolean says(DeclaredMember member, String... annotations) {
    for (String annotation : annotations) {
      if (member.says(annotation)) {
        return true;
      }
    }
    return annotations.length == 0;
  }
}
