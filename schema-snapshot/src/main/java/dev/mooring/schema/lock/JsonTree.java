package dev.mooring.schema.lock;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses a text to values with places; every complaint names its line. */
final class JsonTree {
  // Interning names would keep them for the life of the JVM.
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .build();

  private static final Pattern CUT_WORD =
      Pattern.compile("[:,\\[]\\s*(t|tr|tru|f|fa|fal|fals|n|nu|nul)$");

  private final String file;
  private final JsonParser parser;

  private JsonTree(String file, JsonParser parser) {
    this.file = file;
    this.parser = parser;
  }

  /**
   * Parses a whole text.
   *
   * @throws LockException where the text is not one whole JSON value
   */
  static JsonValue parse(String text, String file) throws LockException {
    try (JsonParser parser = JSON.createParser(text)) {
      JsonTree tree = new JsonTree(file, parser);
      JsonValue value = tree.value(parser.nextToken());
      JsonToken rest = parser.nextToken();
      if (rest != null) {
        throw tree.problem(LockProblem.SYNTAX, "something follows the end of the document");
      }
      return value;
    } catch (InputCoercionException tooLarge) {
      throw at(tooLarge, LockProblem.FORMAT, file, "the number is not a 64-bit integer");
    } catch (JsonProcessingException broken) {
      if (isAtEnd(broken, text)) {
        throw at(broken, LockProblem.TRUNCATED, file, "the file ends in the middle of a value");
      }
      throw at(broken, LockProblem.SYNTAX, file, "not JSON: " + broken.getOriginalMessage());
    } catch (IOException impossible) {
      throw new UncheckedIOException("reading from memory", impossible);
    }
  }

  private JsonValue value(@Nullable JsonToken token) throws IOException, LockException {
    JsonLocation place = parser.currentTokenLocation();
    int line = place.getLineNr();
    int column = place.getColumnNr();
    if (token == null) {
      throw problem(LockProblem.EMPTY, "the file is empty");
    }
    return switch (token) {
      case START_OBJECT -> new JsonValue.Members(line, column, members());
      case START_ARRAY -> new JsonValue.Items(line, column, items());
      case VALUE_STRING -> new JsonValue.Text(line, column, parser.getText());
      case VALUE_NUMBER_INT -> new JsonValue.Whole(line, column, parser.getLongValue());
      case VALUE_TRUE -> new JsonValue.Flag(line, column, true);
      case VALUE_FALSE -> new JsonValue.Flag(line, column, false);
      case VALUE_NULL -> new JsonValue.Null(line, column);
      default -> throw problem(LockProblem.FORMAT, "no number here is like " + parser.getText());
    };
  }

  private Map<String, JsonValue> members() throws IOException, LockException {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      if (members.containsKey(name)) {
        throw problem(
            LockProblem.DUPLICATE, "the property " + JsonText.quote(name) + " is there twice");
      }
      members.put(name, value(parser.nextToken()));
    }
    return members;
  }

  private List<JsonValue> items() throws IOException, LockException {
    List<JsonValue> items = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      items.add(value(token));
    }
    return items;
  }

  private LockException problem(LockProblem problem, String text) {
    JsonLocation place = parser.currentTokenLocation();
    return new LockException(problem, file, place.getLineNr(), place.getColumnNr(), text, null);
  }

  /** Jackson says some ends of input as a character or word that it did not expect. */
  private static boolean isAtEnd(JsonProcessingException broken, String text) {
    JsonLocation place = broken.getLocation();
    String whole = text.stripTrailing();
    return broken instanceof JsonEOFException
        || (place != null && place.getCharOffset() >= whole.length())
        || CUT_WORD.matcher(whole).find();
  }

  private static LockException at(
      JsonProcessingException cause, LockProblem problem, String file, String text) {
    JsonLocation place = cause.getLocation();
    int line = place == null ? 0 : Math.max(0, place.getLineNr());
    int column = place == null ? 0 : Math.max(0, place.getColumnNr());
    return new LockException(problem, file, line, column, text, cause);
  }
}
