package dev.mooring.schema.lock;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes the properties of one JSON object, each with the type it must have. What nobody asked for
 * by the time of {@link #end} is a property that this version does not know.
 */
final class ObjectReader {
  private final String file;
  private final JsonValue.Members members;
  private final Set<String> asked = new HashSet<>();

  private ObjectReader(String file, JsonValue.Members members) {
    this.file = file;
    this.members = members;
  }

  /** Reads one object to a value of the model. */
  interface Shape<T> {
    T read(ObjectReader object) throws LockException;
  }

  static <T> T read(String file, JsonValue value, Shape<T> shape) throws LockException {
    if (!(value instanceof JsonValue.Members members)) {
      throw format(file, value, "expected an object, not " + value.what());
    }
    ObjectReader object = new ObjectReader(file, members);
    T result = shape.read(object);
    object.end();
    return result;
  }

  /** Where the object begins. */
  int line() {
    return members.line();
  }

  @Nullable JsonValue value(String name) {
    asked.add(name);
    return members.values().get(name);
  }

  private JsonValue required(String name) throws LockException {
    JsonValue value = value(name);
    if (value == null) {
      throw format(file, members, "the property " + JsonText.quote(name) + " is missing");
    }
    return value;
  }

  String text(String name) throws LockException {
    return text(name, required(name));
  }

  @Nullable String textOrNull(String name) throws LockException {
    JsonValue value = value(name);
    return value == null ? null : text(name, value);
  }

  private String text(String name, JsonValue value) throws LockException {
    if (value instanceof JsonValue.Text text) {
      return text.value();
    }
    throw wrong(name, value, "a string");
  }

  List<String> texts(String name) throws LockException {
    return texts(name, required(name));
  }

  List<String> textsOrNone(String name) throws LockException {
    JsonValue value = value(name);
    return value == null ? List.of() : texts(name, value);
  }

  private List<String> texts(String name, JsonValue value) throws LockException {
    List<String> texts = new ArrayList<>();
    for (JsonValue item : items(name, value)) {
      texts.add(text(name, item));
    }
    return texts;
  }

  boolean flag(String name, boolean usual) throws LockException {
    JsonValue value = value(name);
    if (value == null) {
      return usual;
    }
    if (value instanceof JsonValue.Flag flag) {
      return flag.value();
    }
    throw wrong(name, value, "true or false");
  }

  @Nullable Long wholeOrNull(String name) throws LockException {
    JsonValue value = value(name);
    if (value == null) {
      return null;
    }
    if (value instanceof JsonValue.Whole whole) {
      return whole.value();
    }
    throw wrong(name, value, "an integer");
  }

  long whole(String name, long usual) throws LockException {
    Long value = wholeOrNull(name);
    return value == null ? usual : value;
  }

  int count(String name) throws LockException {
    JsonValue value = required(name);
    long count = whole(name, 0);
    if (count != (int) count) {
      throw wrong(name, value, "a 32-bit integer");
    }
    return (int) count;
  }

  <E extends Enum<E>> E constant(String name, Class<E> type) throws LockException {
    return constant(name, type, text(name), required(name));
  }

  <E extends Enum<E>> E constant(String name, E usual) throws LockException {
    JsonValue value = value(name);
    return value == null
        ? usual
        : constant(name, usual.getDeclaringClass(), text(name, value), value);
  }

  <E extends Enum<E>> @Nullable E constantOrNull(String name, Class<E> type) throws LockException {
    JsonValue value = value(name);
    return value == null ? null : constant(name, type, text(name, value), value);
  }

  <E extends Enum<E>> List<E> constants(String name, Class<E> type) throws LockException {
    JsonValue value = value(name);
    List<E> constants = new ArrayList<>();
    if (value != null) {
      for (JsonValue item : items(name, value)) {
        constants.add(constant(name, type, text(name, item), item));
      }
    }
    return constants;
  }

  private <E extends Enum<E>> E constant(String name, Class<E> type, String word, JsonValue place)
      throws LockException {
    List<String> known = new ArrayList<>();
    for (E constant : type.getEnumConstants()) {
      if (JsonLine.word(constant).equals(word)) {
        return constant;
      }
      known.add(JsonLine.word(constant));
    }
    throw wrong(name, place, "one of " + String.join(", ", known));
  }

  <T> @Nullable T objectOrNull(String name, Shape<T> shape) throws LockException {
    JsonValue value = value(name);
    return value == null ? null : read(file, value, shape);
  }

  <T> T object(String name, Shape<T> shape) throws LockException {
    return read(file, required(name), shape);
  }

  /** A list of objects; two that say the same name are refused. */
  <T> List<T> objects(String name, Shape<T> shape) throws LockException {
    JsonValue list = value(name);
    List<T> objects = new ArrayList<>();
    Set<String> names = new HashSet<>();
    if (list != null) {
      for (JsonValue item : items(name, list)) {
        objects.add(read(file, item, shape));
        distinct(name, (JsonValue.Members) item, names);
      }
    }
    return objects;
  }

  /** A list whose items are short-hands or objects. */
  List<JsonValue> items(String name) throws LockException {
    return items(name, required(name));
  }

  private List<JsonValue> items(String name, JsonValue value) throws LockException {
    if (value instanceof JsonValue.Items items) {
      return items.values();
    }
    throw wrong(name, value, "a list");
  }

  private void distinct(String list, JsonValue.Members item, Set<String> names)
      throws LockException {
    if (item.values().get("name") instanceof JsonValue.Text name) {
      String full =
          item.values().get("schema") instanceof JsonValue.Text schema
              ? JsonText.quote(schema.value()) + "." + JsonText.quote(name.value())
              : JsonText.quote(name.value());
      if (!names.add(full)) {
        throw new LockException(
            LockProblem.DUPLICATE,
            file,
            name.line(),
            name.column(),
            "a second " + full + " in " + JsonText.quote(list),
            null);
      }
    }
  }

  private void end() throws LockException {
    for (var property : members.values().entrySet()) {
      if (!asked.contains(property.getKey())) {
        throw format(
            file,
            property.getValue(),
            "this version does not know the property " + JsonText.quote(property.getKey()));
      }
    }
  }

  private LockException wrong(String name, JsonValue value, String expected) {
    return format(
        file, value, JsonText.quote(name) + " must be " + expected + ", not " + value.what());
  }

  static LockException format(String file, JsonValue place, String text) {
    return new LockException(LockProblem.FORMAT, file, place.line(), place.column(), text, null);
  }
}
