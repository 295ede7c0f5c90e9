package sample;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.hibernate.type.descriptor.jdbc.JdbcType;
import org.hibernate.type.descriptor.jdbc.VarcharJdbcType;

/** Every public method with no parameter, or one of a kind that the test knows, is called. */
public class Translated extends Parent implements Comparable<Translated> {
  private static final Map<String, Integer> LENGTHS = Map.of("a", 1, "bb", 2);
  private static final String PREFIX = prefix("x");

  private final String suffix;
  private int count = 3;

  public Translated() {
    this("tail");
  }

  Translated(String suffix) {
    super(suffix.length());
    this.suffix = suffix.toUpperCase(Locale.ROOT);
  }

  private static final List<Rule> RULES = List.of(new Rule("a", "b"), new Rule("x", " y "));
  private static final Rule[] MARKS = {new Rule("", "")};

  private record Rule(String from, String to) {
    Rule {
      to = to.trim();
    }

    String apply(String text) {
      return text.startsWith(from) ? to + text.substring(from.length()) : text + to();
    }
  }

  record Size(int width, long height) {
    Size(int width) {
      this(width, 1);
    }

    long area() {
      return width * height;
    }
  }

  interface Decorated {
    String mark();

    default String around(String text) {
      return mark() + inner(text) + mark();
    }

    private String inner(String text) {
      return text.strip();
    }
  }

  record Plain(String mark) implements Decorated {}

  static final class Helper {
    private final int times;

    Helper(int times) {
      this.times = times;
    }

    String repeated(String text) {
      return text.repeat(times);
    }
  }

  private static String prefix(String of) {
    return of + "_";
  }

  @Override
  public int compareTo(Translated other) {
    return 0;
  }

  public String snake(String name) {
    return name.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
  }

  public String snakeByLoop(String name) {
    StringBuilder buffer = new StringBuilder(name.replace('.', '_'));
    for (int i = 1; i < buffer.length() - 1; i++) {
      if (isBorder(buffer.charAt(i - 1), buffer.charAt(i))) {
        buffer.insert(i++, '_');
      }
    }
    return buffer.toString();
  }

  private static boolean isBorder(char before, char current) {
    return Character.isLowerCase(before) && Character.isUpperCase(current);
  }

  public String abbreviated(String name) {
    String text = name;
    if (text == null || text.isEmpty()) {
      return "none";
    } else if (text.length() > 4) {
      text = text.substring(0, 4) + '~' + (text.length() - 4) + 1L + true;
    }
    return PREFIX + text + suffix;
  }

  public Object coded(Code code) {
    return code == null ? null : code.getCode() + code.name() + code;
  }

  public int weight(Code code) {
    return code.weight() * 2 + count;
  }

  public String switched(Code code) {
    switch (code) {
      case FIRST:
        return "1";
      case SECOND:
      case THIRD:
        break;
      default:
        throw new IllegalArgumentException("Unknown " + code);
    }
    return "more";
  }

  public Integer arrow(Code code) {
    return switch (code) {
      case FIRST -> 1;
      case SECOND, THIRD -> 2;
    };
  }

  public char byText(String text) {
    return switch (text) {
      case "a", "bb" -> 'A';
      case "Customer" -> 'C';
      default -> '?';
    };
  }

  public Code find(String text) {
    for (Code code : Code.values()) {
      if (code.getCode().equals(text)) {
        return code;
      }
    }
    return null;
  }

  public List<String> listed(String text) {
    List<String> all = new ArrayList<>();
    for (String part : List.of("p", "q")) {
      all.add(part + text);
    }
    return all;
  }

  public Integer looked(String text) {
    return LENGTHS.get(text);
  }

  public int inherited() {
    return doubled() + super.size();
  }

  public boolean logic(String text) {
    return text != null && (text.startsWith("a") || !text.contains("s")) && 3L > text.length();
  }

  public Short narrowed() {
    return 7;
  }

  public JdbcType instance() {
    return VarcharJdbcType.INSTANCE;
  }

  public Object required(String text) {
    return Objects.requireNonNullElse(text, "absent");
  }

  public String joined(String text) {
    return String.join("-", text, "z", suffix);
  }

  public boolean truth(Boolean flag) {
    return flag != null ? !flag : count == 3;
  }

  public long wide() {
    long sum = count;
    return sum - 5 / 2;
  }

  public String continued(String text) {
    String kept = "";
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == 'e') {
        continue;
      }
      kept = kept + text.charAt(i);
    }
    int left = text.length();
    while (left > 0) {
      left--;
      if (left == 2) {
        continue;
      }
      kept = kept + left;
    }
    return kept;
  }

  public String continuedInEach(String text) {
    String kept = "";
    for (Code code : Code.values()) {
      switch (code) {
        case FIRST:
          continue;
        default:
          break;
      }
      for (String part : List.of("p", "q", text)) {
        if (part.equals("p")) {
          continue;
        }
        kept = kept + part;
      }
      kept = kept + code.name();
    }
    return kept;
  }

  public String turned(String text) {
    return text.toLowerCase() + text.toUpperCase() + "TITLE".toLowerCase() + "id".toUpperCase();
  }

  public String formatted(String text) {
    return String.format("%s_%03d", text, text.length())
        + "%d%S".formatted(1234567, text)
        + String.format(Locale.ROOT, "%d", 89);
  }

  public int nested(String text) {
    int rounds = 0;
    for (int i = 0; i < 100; i++) {
      for (int j = 0; j < 100; j++) {
        rounds = rounds + text.length();
      }
    }
    return rounds;
  }

  public String ruled(String text) {
    String ruled = text;
    for (Rule rule : RULES) {
      ruled = rule.apply(ruled);
    }
    return ruled + new Size(text.length(), 2L).area() + new Size(3).width() + MARKS.length;
  }

  public String decorated(String text) {
    Decorated decorated = new Plain("<");
    return decorated.around(text) + new Helper(2).repeated(text);
  }

  public String queued(String text) {
    Deque<String> parts = new ArrayDeque<>();
    List<String> list = new LinkedList<>();
    for (String part : text.split("(?<=[a-z])")) {
      parts.addFirst(part);
      list.add(part);
    }
    NavigableMap<String, String> sorted = new TreeMap<>();
    sorted.put("b", parts.peekFirst());
    sorted.put("a", list.get(0));
    return sorted.firstEntry().getValue() + parts.removeLast() + sorted.get("b");
  }

  // None of these may be translated.

  public String hash(String text) {
    long sum = 7;
    int bits = 0;
    String digits = "";
    char[] letters = text.toCharArray();
    for (int i = 0; i < letters.length; i++) {
      sum = sum * 31 + letters[i];
      bits ^= letters[i] << (i & 3);
      letters[i] = (char) (letters[i] | 0x20);
      sum %= 1_000_003L;
    }
    int left = (int) (sum & 0xffff) >>> 2;
    do {
      digits += Integer.toHexString(left % 16);
      left /= 16;
    } while (left > 0);
    short small = 3;
    small += bits;
    small -= 1L;
    boolean odd = (bits & 1) == 1 | small > 4;
    odd ^= text.isEmpty();
    return digits + bits + String.valueOf(letters) + small + odd + (sum >> 1) + (-sum >>> 60L);
  }

  public String refusedProperty() {
    return System.getProperty("java.io.tmpdir");
  }

  public Object refusedLambda() {
    Supplier<String> supplier = () -> "x";
    return supplier.get();
  }

  public String refusedText() {
    return "" + this;
  }

  public boolean refusedIdentity(String text) {
    return text == suffix;
  }

  public String refusedCatch() {
    try {
      return refusedProperty();
    } catch (RuntimeException e) {
      return "caught";
    }
  }

  public int refusedRecursion(String text) {
    return text.isEmpty() ? 0 : refusedRecursion(text.substring(1)) + 1;
  }

  public Object refusedAnonymous() {
    return new Object() {};
  }

  public String refusedEnumText() {
    return "" + Named.ONE;
  }

  public String refusedBody() {
    return WithBodies.ONE.text();
  }

  public String refusedState() {
    return Unknown.INSTANCE.tag;
  }

  public String refusedDefaultLocale() {
    return Locale.getDefault().getDisplayName() + Locale.GERMAN.getDisplayLanguage();
  }

  public String refusedLabel(String text) {
    outer:
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        continue outer;
      }
    }
    return text;
  }

  public int refusedLoopInLoops() {
    int rounds = 0;
    for (int i = 0; i < 9000; i++) {
      for (int j = 0; j < 9000; j++) {
        for (int k = 0; k < 9000; k++) {
          rounds = called(rounds);
        }
      }
    }
    return rounds;
  }

  public int refusedLoopsOverArrays() {
    int rounds = 0;
    for (char a : "-".repeat(9000).toCharArray()) {
      for (char b : "-".repeat(9000).toCharArray()) {
        for (char c : "-".repeat(9000).toCharArray()) {
          rounds = rounds + 1;
        }
      }
    }
    return rounds;
  }

  private static int called(int before) {
    int after = before;
    for (int i = 0; i < 9000; i++) {
      after = after + i;
    }
    return after;
  }

  public String refusedLoop() {
    while (true) {
      count = count + 1;
    }
  }
}

abstract class Parent {
  private final int size;

  Parent(int size) {
    this.size = size;
  }

  int size() {
    return size;
  }

  int doubled() {
    return size * 2;
  }
}

interface HasCode {
  String getCode();
}

enum Code implements HasCode {
  FIRST("f", 1),
  SECOND("s"),
  THIRD("t".concat("h"), 3);

  private final String code;
  private final int weight;

  Code(String code) {
    this(code, 20);
  }

  Code(String code, int weight) {
    this.code = code;
    this.weight = weight;
  }

  @Override
  public String getCode() {
    return code;
  }

  int weight() {
    return weight;
  }
}

enum Named {
  ONE;

  @Override
  public String toString() {
    return "one";
  }
}

enum WithBodies {
  ONE {
    @Override
    String text() {
      return "own";
    }
  };

  String text() {
    return "inherited";
  }
}

class Unknown extends Parent {
  static final Unknown INSTANCE = new Unknown();
  final String tag;

  Unknown() {
    super(1);
    tag = System.getProperty("user.name");
  }
}
