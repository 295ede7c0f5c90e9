package dev.mooring.schema.lock;

import java.util.List;
import java.util.Map;

/** A JSON value that knows where it stands; lines and columns count from 1. */
sealed interface JsonValue {
  int line();

  int column();

  /** What it is, for messages. */
  String what();

  record Members(int line, int column, Map<String, JsonValue> values) implements JsonValue {
    @Override
    public String what() {
      return "an object";
    }
  }

  record Items(int line, int column, List<JsonValue> values) implements JsonValue {
    @Override
    public String what() {
      return "a list";
    }
  }

  record Text(int line, int column, String value) implements JsonValue {
    @Override
    public String what() {
      return "the string " + JsonText.quote(value);
    }
  }

  record Whole(int line, int column, long value) implements JsonValue {
    @Override
    public String what() {
      return "the number " + value;
    }
  }

  record Flag(int line, int column, boolean value) implements JsonValue {
    @Override
    public String what() {
      return String.valueOf(value);
    }
  }

  record Null(int line, int column) implements JsonValue {
    @Override
    public String what() {
      return "null";
    }
  }
}
