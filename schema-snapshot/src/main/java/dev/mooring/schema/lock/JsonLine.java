package dev.mooring.schema.lock;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON object on one line, its properties in the order in which they are put. */
final class JsonLine {
  private final Map<String, String> properties = new LinkedHashMap<>();

  /** The properties with their values as JSON. */
  Map<String, String> properties() {
    return Collections.unmodifiableMap(properties);
  }

  JsonLine json(String name, String json) {
    properties.put(name, json);
    return this;
  }

  JsonLine put(String name, @Nullable String value) {
    return value == null ? this : json(name, JsonText.quote(value));
  }

  JsonLine put(String name, @Nullable Long value) {
    return value == null ? this : json(name, value.toString());
  }

  JsonLine put(String name, @Nullable JsonLine value) {
    return value == null ? this : json(name, value.toString());
  }

  JsonLine strings(String name, List<String> values) {
    return json(name, JsonText.strings(values));
  }

  JsonLine stringsUnlessEmpty(String name, List<String> values) {
    return values.isEmpty() ? this : strings(name, values);
  }

  JsonLine unless(boolean usual, String name, boolean value) {
    return value == usual ? this : json(name, String.valueOf(value));
  }

  JsonLine unless(long usual, String name, long value) {
    return value == usual ? this : json(name, String.valueOf(value));
  }

  JsonLine unless(Enum<?> usual, String name, Enum<?> value) {
    return value == usual ? this : put(name, word(value));
  }

  /** A constant as it is spelled in a lock: {@code SET_NULL} is {@code set-null}. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public String toString() {
    StringBuilder line = new StringBuilder("{");
    for (Map.Entry<String, String> property : properties.entrySet()) {
      line.append(line.length() == 1 ? "" : ", ");
      line.append('"').append(property.getKey()).append("\": ").append(property.getValue());
    }
    return line.append('}').toString();
  }
}
