package dev.mooring.processor.evaluate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.TypeElement;

/**
 * Methods of the JDK whose meaning is known: of texts, numbers, enums, {@code Optional}, {@code
 * Map.of}.
 */
final class LibraryCalls {
  private static final String OBJECTS = "java.util.Objects";
  private static final String OPTIONAL = "java.util.Optional";
  private static final String MAP = "java.util.Map";

  /** Whether static methods of the class are known. */
  static boolean knows(TypeElement type) {
    String name = type.getQualifiedName().toString();
    return name.equals(OPTIONAL) || name.equals(MAP) || PureCalls.knows(name);
  }

  /** Whether every enum has the method. */
  static boolean ofEveryEnum(String name) {
    return name.equals("name") || name.equals("ordinal") || name.equals("toString");
  }

  Value callStatic(TypeElement type, String name, List<Value> arguments) throws NotConstant {
    String owner = type.getQualifiedName().toString();
    switch (owner + "." + name) {
      case OPTIONAL + ".ofNullable", OPTIONAL + ".of" -> {
        Value content = known(arguments.get(0));
        if (name.equals("of") && content.equals(Value.ofNull())) {
          throw new NotConstant();
        }
        return new Value.Maybe(content);
      }
      case OPTIONAL + ".empty" -> {
        return new Value.Maybe(Value.ofNull());
      }
      case MAP + ".of" -> {
        return entries(arguments);
      }
      case OBJECTS + ".equals" -> {
        return Value.of(Equality.equal(arguments.get(0), arguments.get(1)));
      }
      case OBJECTS + ".isNull", OBJECTS + ".nonNull" -> {
        boolean isNull = Equality.identical(arguments.get(0), Value.ofNull());
        return Value.of(isNull == name.equals("isNull"));
      }
      case OBJECTS + ".requireNonNull" -> {
        if (Equality.identical(arguments.get(0), Value.ofNull())) {
          throw new NotConstant();
        }
        return arguments.get(0);
      }
      default -> {
        return PureCalls.ofClass(owner, name, arguments);
      }
    }
  }

  Value ofEnum(Value.EnumConstant constant, String name, List<Value> arguments) throws NotConstant {
    return switch (name + "/" + arguments.size()) {
      case "name/0", "toString/0" -> Value.of(constant.constant().getSimpleName().toString());
      case "ordinal/0" -> Value.of(constant.ordinal());
      case "equals/1" -> Value.of(Equality.equal(constant, arguments.get(0)));
      default -> throw new NotConstant();
    };
  }

  Value call(Value receiver, String name, List<Value> arguments) throws NotConstant {
    Object literal = receiver.literal();
    if (literal != null) {
      return PureCalls.of(literal, name, arguments);
    }
    if (receiver instanceof Value.Maybe maybe) {
      return ofOptional(maybe, name, arguments);
    }
    if (receiver instanceof Value.Entries map && !arguments.isEmpty()) {
      Value key = known(arguments.get(0));
      return switch (name + "/" + arguments.size()) {
        case "get/1" -> map.entries().getOrDefault(key, Value.ofNull());
        case "getOrDefault/2" -> map.entries().getOrDefault(key, arguments.get(1));
        case "containsKey/1" -> Value.of(map.entries().containsKey(key));
        default -> throw new NotConstant();
      };
    }
    if (receiver instanceof Value.Function function
        && name.equals("apply")
        && arguments.size() == 1) {
      return function.scope().apply(function.tree(), arguments.get(0));
    }
    throw new NotConstant();
  }

  private static Value ofOptional(Value.Maybe maybe, String name, List<Value> arguments)
      throws NotConstant {
    Value content = maybe.content();
    boolean empty = content.equals(Value.ofNull());
    switch (name + "/" + arguments.size()) {
      case "isPresent/0", "isEmpty/0" -> {
        return Value.of(empty == name.equals("isEmpty"));
      }
      case "get/0", "orElseThrow/0", "orElseThrow/1" -> {
        if (empty) {
          throw new NotConstant();
        }
        return content;
      }
      case "orElse/1" -> {
        return empty ? arguments.get(0) : content;
      }
      case "map/1" -> {
        if (empty) {
          return maybe;
        }
        if (arguments.get(0) instanceof Value.Function function) {
          return new Value.Maybe(known(function.scope().apply(function.tree(), content)));
        }
        throw new NotConstant();
      }
      default -> throw new NotConstant();
    }
  }

  private static Value entries(List<Value> arguments) throws NotConstant {
    Map<Value, Value> entries = new HashMap<>();
    for (int i = 0; i + 1 < arguments.size(); i += 2) {
      entries.put(known(arguments.get(i)), known(arguments.get(i + 1)));
    }
    if (entries.size() * 2 != arguments.size()) {
      throw new NotConstant();
    }
    return new Value.Entries(entries);
  }

  private static Value known(Value value) throws NotConstant {
    if (value instanceof Value.Unknown) {
      throw new NotConstant();
    }
    return value;
  }
}
