package dev.mooring.verifier.config;

import java.util.ArrayList;
import java.util.List;

/**
 * One property as a file states it, with its name taken apart.
 *
 * @param elements of the name as they are written, without the brackets of {@code [map.key]}; a
 *     list's index is an element of its own: {@code [0]}
 */
record Property(List<String> elements, Stated value) {

  Property {
    elements = List.copyOf(elements);
  }

  static Property of(String name, Stated value) {
    return new Property(elements(name), value);
  }

  /** Takes {@code a.b[0].[c.d]} apart. */
  static List<String> elements(String name) {
    List<String> elements = new ArrayList<>();
    int start = 0;
    int i = 0;
    while (i < name.length()) {
      char c = name.charAt(i);
      if (c == '[') {
        add(elements, name, start, i);
        int end = name.indexOf(']', i);
        if (end < 0) {
          end = name.length();
        }
        String inner = name.substring(i + 1, end);
        elements.add(isIndex(inner) ? "[" + inner + "]" : inner);
        i = end + 1;
        start = i;
      } else if (c == '.') {
        add(elements, name, start, i);
        start = ++i;
      } else {
        i++;
      }
    }
    add(elements, name, start, name.length());
    return elements;
  }

  /** The name as relaxed binding compares it: {@code spring.jpa.databaseplatform}. */
  String canonical() {
    StringBuilder name = new StringBuilder();
    for (String element : elements) {
      if (!element.startsWith("[") && !name.isEmpty()) {
        name.append('.');
      }
      name.append(Names.squeeze(element));
    }
    return name.toString();
  }

  /** What follows the first elements of the name, as it is written. */
  String rest(int from) {
    return String.join(".", elements.subList(from, elements.size()));
  }

  private static void add(List<String> elements, String name, int start, int end) {
    if (end > start) {
      elements.add(name.substring(start, end));
    }
  }

  private static boolean isIndex(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
