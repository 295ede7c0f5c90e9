package dev.mooring.processor.boot;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds in a message of Hibernate's the class or attribute of the model that it is about. Messages
 * name an attribute with its class, a class and an attribute apart, a class and a column, or only
 * the Java type that has no mapping.
 */
final class MessagePlace {
  private static final Pattern NAME =
      Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*(?:\\.[\\p{L}_$][\\p{L}\\p{N}_$]*)*");
  private static final Pattern SIMPLE =
      Pattern.compile("'(\\w+)(?:\\.([\\w.]+))?'|\\b([A-Z]\\w+)\\.(\\w+)");
  private static final Pattern ROLE =
      Pattern.compile("(?:[Pp]ropert(?:y|ies)|[Aa]ttributes?)[: ]*['\\[](\\w+)['\\]]");
  private static final Pattern COLUMN = Pattern.compile("[Cc]olumn (?:named )?'(\\w+)'");
  private static final Pattern TYPE = Pattern.compile("(?:Java|element) type '([\\w.$]+)");
  private static final Pattern GENERATED = Pattern.compile("return type \\[([\\w.$]+)] for UUID");
  private static final Pattern DISCRIMINATOR = Pattern.compile("discriminator value '([^']*)'");

  private final List<String> classes;
  private final DeclaredFacts declared;

  MessagePlace(List<String> classes, DeclaredFacts declared) {
    this.classes = classes;
    this.declared = declared;
  }

  /** The attribute, else the class, that the message is about; {@code null} for neither. */
  @Nullable String find(String message) {
    String place = fullName(message);
    if (place == null) {
      place = simpleName(message);
    }
    if (place != null && !classes.contains(place)) {
      return place;
    }
    String reference = group(COLUMN, message);
    if (reference != null) {
      String attribute = column(place, reference, message);
      if (attribute != null) {
        return attribute;
      }
    }
    String role = group(ROLE, message);
    if (place != null && role != null) {
      return place + "." + role;
    }
    if (place == null) {
      place = annotated(message);
    }
    String type = group(TYPE, message);
    return place == null && type != null
        ? declared.attribute(classes, member -> member.mentions(type))
        : place;
  }

  /** The attribute that states that column, or bears its name. */
  private @Nullable String column(@Nullable String place, String column, String message) {
    if (message.contains("@JoinColumn")) {
      Predicate<DeclaredMember> refers =
          member -> column.equals(member.text("JoinColumn.referencedColumnName"));
      return declared.attribute(classes, refers);
    }
    if (place == null) {
      return null;
    }
    String stated =
        declared.attribute(
            List.of(place), member -> column.equalsIgnoreCase(member.text("Column.name")));
    boolean same = declared.member(place, column) != DeclaredMember.NONE;
    return stated == null && same ? place + "." + column : stated;
  }

  /** Messages that name nothing but what an annotation says. */
  private @Nullable String annotated(String message) {
    String generated = group(GENERATED, message);
    if (generated != null) {
      return declared.attribute(
          classes, member -> member.says("GeneratedValue") && member.mentions(generated));
    }
    String value = group(DISCRIMINATOR, message);
    if (value != null) {
      for (String type : classes) {
        if (value.equals(declared.onClass(type).text("DiscriminatorValue.value"))) {
          return type;
        }
      }
    }
    return null;
  }

  private @Nullable String fullName(String message) {
    String found = null;
    Matcher names = NAME.matcher(message);
    while (names.find()) {
      String name = names.group();
      String type = owner(name);
      if (type != null && name.length() > type.length()) {
        return name;
      }
      found = found == null ? type : found;
    }
    return found;
  }

  /** The class that is the name, or of which it is a member; the longest. */
  private @Nullable String owner(String name) {
    String owner = null;
    for (String type : classes) {
      if (name.startsWith(type)
          && (name.length() == type.length() || name.charAt(type.length()) == '.')
          && (owner == null || owner.length() < type.length())) {
        owner = type;
      }
    }
    return owner;
  }

  private @Nullable String simpleName(String message) {
    String found = null;
    Matcher names = SIMPLE.matcher(message);
    while (names.find()) {
      boolean quoted = names.group(1) != null;
      String type = bearer(names.group(quoted ? 1 : 3));
      String rest = names.group(quoted ? 2 : 4);
      if (type != null && rest != null) {
        return type + "." + rest;
      }
      found = found == null ? type : found;
    }
    return found;
  }

  private @Nullable String bearer(String simpleName) {
    String bearer = null;
    for (String type : classes) {
      int end = Math.max(type.lastIndexOf('.'), type.lastIndexOf('$'));
      if (type.substring(end + 1).equals(simpleName)) {
        if (bearer != null) {
          return null;
        }
        bearer = type;
      }
    }
    return bearer;
  }

  private static @Nullable String group(Pattern pattern, String message) {
    Matcher matcher = pattern.matcher(message);
    return matcher.find() ? matcher.group(1) : null;
  }
}
