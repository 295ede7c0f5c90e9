package dev.mooring.processor.boot;

import dev.mooring.schema.finding.Finding;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mistake that a message of Hibernate's tells of, and how it is told here.
 *
 * @param message what Hibernate says, in the words that its versions have in common
 * @param wording our sentence, in which {@code {1}} stands for what the pattern's first group found
 * @param fixes ways out, with the same braces
 * @param place where the mistake is
 */
record MappingMistake(
    String code, Pattern message, String wording, List<String> fixes, Place place) {

  /** Knows where a mistake is; {@code null} leaves it to the names in the message. */
  interface Place {
    @Nullable String find(Matcher found, MistakePlaces places);
  }

  static MappingMistake told(String code, String message, String wording, String... fixes) {
    return new MappingMistake(
        code, Pattern.compile(message), wording, List.of(fixes), (found, places) -> null);
  }

  MappingMistake at(Place newPlace) {
    return new MappingMistake(code, message, wording, fixes, newPlace);
  }

  /** The finding where the message tells of this mistake, else {@code null}. */
  @Nullable Finding recognise(String said, MistakePlaces places) {
    Matcher found = message.matcher(said);
    if (!found.find()) {
      return null;
    }
    String known = place.find(found, places);
    String attribute = known == null ? places.named(said) : known;
    Finding finding =
        Finding.error(
            code,
            attribute == null ? "" : attribute,
            filled(wording, found),
            fixes.stream().map(fix -> filled(fix, found)).toArray(String[]::new));
    return attribute == null ? finding : finding.on(attribute);
  }

  private static String filled(String template, Matcher found) {
    String text = template;
    for (int group = 1; group <= found.groupCount(); group++) {
      String value = found.group(group);
      text = text.replace("{" + group + "}", value == null ? "" : value);
    }
    return text;
  }
}
