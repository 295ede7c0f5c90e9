package dev.mooring.processor.boot;

import dev.mooring.processor.bytecode.UserCode;
import dev.mooring.schema.finding.Finding;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.HibernateException;
import org.hibernate.boot.registry.selector.spi.StrategySelectionException;
import org.jspecify.annotations.Nullable;

/** What Hibernate threw, as a finding on the class or attribute that its message names. */
final class MappingErrors {
  private static final Pattern ABSTRACT = Pattern.compile("[Cc]lass ([\\w.$]+) does not define");
  private static final Pattern STRATEGY =
      Pattern.compile("name \\[(.*?)\\] as strategy \\[(.*?)\\]");

  /** The setting that asks for stack traces. */
  static final String DEBUG = "mooring.debug";

  private static final String INITIALISING = "Could not initialize class ";

  private MappingErrors() {}

  /**
   * @param failing asked only where nothing else says where the mistake is
   */
  static List<Finding> of(
      Throwable failed,
      BootRequest request,
      DeclaredFacts declared,
      ModelSource source,
      FailingClass failing) {
    String called = UserCode.calledIn(failed);
    if (called != null) {
      return List.of(userCode(called, request, declared, source));
    }
    if (request.runsUserCode()) {
      Finding thrown = thrownByUserCode(failed, declared, source, request);
      if (thrown != null) {
        return List.of(thrown);
      }
    }
    for (Throwable cause : chain(failed)) {
      String message = cause.getMessage() == null ? "" : cause.getMessage();
      if (cause instanceof AbstractMethodError) {
        Matcher matcher = ABSTRACT.matcher(message);
        if (matcher.find()) {
          return List.of(userCode(matcher.group(1), request, declared, source));
        }
      }
      if (cause instanceof StrategySelectionException
          || message.contains("Unable to determine Dialect")) {
        return List.of(strategy(cause, message));
      }
      if (uninitialised(cause)) {
        return List.of(broken(failed, message));
      }
      if (missingClass(cause) && !message.contains("[unknown]")) {
        return List.of(absent(message.replace('/', '.'), request));
      }
    }
    MistakePlaces places = new MistakePlaces(request, declared);
    Finding known = MappingMistakes.recognise(line(all(failed)), places);
    return List.of(known == null ? unknown(failed, request, declared, failing) : known);
  }

  private static Finding unknown(
      Throwable failed, BootRequest request, DeclaredFacts declared, FailingClass failing) {
    Throwable told = told(failed);
    boolean hibernates = told instanceof HibernateException && told.getMessage() != null;
    Finding suspected = hibernates ? null : new SuspectedMistakes(request, declared).find();
    if (suspected != null) {
      return suspected;
    }
    MessagePlace places = new MessagePlace(request.classes(), declared);
    String message = sentence(told);
    String place = places.find(message);
    place = place == null ? places.find(all(failed)) : place;
    place = place == null ? failing.among(request.classes()) : place;
    Finding finding =
        Finding.error("mapping.invalid", place == null ? "" : place, message, ways(failed, request))
            .saying(place == null || hibernates ? message : message + ", over " + place);
    return place == null ? finding : finding.on(place);
  }

  private static String[] ways(Throwable failed, BootRequest request) {
    if (!Boolean.parseBoolean(request.settings().get(DEBUG))) {
      return new String[] {
        "check the annotations there; -Amooring.debug=true shows where Hibernate failed"
      };
    }
    StringWriter trace = new StringWriter();
    failed.printStackTrace(new PrintWriter(trace));
    return new String[] {"check the annotations there", trace.toString().strip()};
  }

  static Finding unknownDialect(String dialect) {
    return Finding.error(
        "mapping.dialect",
        dialect,
        "Hibernate is not told which dialect '" + dialect + "' is",
        "set hibernate.dialect to the class of the dialect");
  }

  /** A name that is quoted and holds a single quote of the same kind. */
  static Finding quoteWithin(String name, @Nullable String place) {
    Finding finding =
        Finding.error(
            "mapping.invalid",
            place == null ? name : place,
            "Hibernate puts the name "
                + name
                + " between quotes as it is, so that it ends at the quote within",
            "write that quote twice");
    return place == null ? finding : finding.on(place);
  }

  /** One line without a full stop; the exception's kind where it has nothing to say. */
  static String sentence(Throwable thrown) {
    String message = thrown.getMessage();
    if (message == null || message.isBlank() || !(thrown instanceof HibernateException)) {
      Throwable cause = thrown.getCause();
      if (cause != null && (message == null || message.isBlank())) {
        return sentence(cause);
      }
      String kind = thrown.getClass().getSimpleName();
      String detail =
          message == null || message.contains("org.hibernate") ? "" : ": " + line(message);
      return "Hibernate fails with " + kind + detail;
    }
    return line(message);
  }

  private static String line(String message) {
    String line = message.strip().replaceAll("\\s*[\\r\\n]+\\s*", " ");
    return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
  }

  private static Finding userCode(
      String where, BootRequest request, DeclaredFacts declared, ModelSource source) {
    String type = where.contains("#") ? where.substring(0, where.indexOf('#')) : where;
    String user = declared.attribute(request.classes(), member -> member.mentions(type));
    String problem = source.uncompiled(type);
    List<String> fixes = new ArrayList<>();
    if (user != null) {
      fixes.add("mooring.toml: [types] \"" + type + "\" = \"…\" states the type of its columns");
      fixes.add(
          "or @Column(columnDefinition = \"…\") on the attribute states its type without running code");
    }
    if (!request.runsUserCode()) {
      fixes.add((user == null ? "" : "or ") + "mooring.toml: user-code = \"run\" lets it run");
    }
    fixes.add(
        (fixes.isEmpty() ? "" : "or ")
            + "move "
            + type
            + " to a dependency, where it is compiled already");
    fixes.add(
        "or let it only compute, without try, lambdas, anonymous classes and what differs from"
            + " one machine to the next: Mooring reads such code from the source");
    return Finding.error(
            "mapping.user-code",
            where,
            "Hibernate needs to run "
                + where
                + " to know the schema, but that class "
                + (problem == null
                    ? "is only being compiled"
                    : "cannot be compiled by itself: " + problem),
            fixes.toArray(String[]::new))
        .on(user == null ? type : user);
  }

  /** What code of the project threw that was let run; {@code null} if it was none of it. */
  private static @Nullable Finding thrownByUserCode(
      Throwable failed, DeclaredFacts declared, ModelSource source, BootRequest request) {
    List<Throwable> chain = chain(failed);
    Throwable root = chain.get(chain.size() - 1);
    for (StackTraceElement frame : root.getStackTrace()) {
      String type = frame.getClassName();
      if (type.startsWith("org.hibernate.")) {
        return null;
      }
      if (!type.startsWith("java.") && source.compiled(type, true) != null) {
        String where = type + '#' + frame.getMethodName();
        String user = declared.attribute(request.classes(), member -> member.mentions(type));
        return Finding.error(
                "mapping.user-code",
                where,
                where
                    + ", which user-code = \"run\" lets run, fails at "
                    + frame.getFileName()
                    + ":"
                    + frame.getLineNumber()
                    + " with "
                    + line(root.toString()),
                "let it work without the application around it",
                "or mooring.toml: [types] \"" + type + "\" = \"…\" states the type of its columns")
            .on(user == null ? type : user);
      }
    }
    return null;
  }

  private static Finding strategy(Throwable cause, String message) {
    Matcher matcher = STRATEGY.matcher(message);
    if (matcher.find() && !matcher.group(2).endsWith("Dialect")) {
      String name = matcher.group(1);
      return Finding.error(
          "mapping.invalid",
          name,
          "class " + name + ", which a setting names, cannot be loaded: " + sentence(cause),
          "put the jar that holds it on the annotation processor path");
    }
    String name = matcher.reset().find() ? matcher.group(1) : "";
    return Finding.error(
        "mapping.dialect",
        name,
        name.isEmpty()
            ? "Hibernate does not know the dialect of this database"
            : "hibernate.dialect names " + name + ", which cannot be loaded",
        "set hibernate.dialect to the class of a dialect on the annotation processor path");
  }

  private static boolean missingClass(Throwable cause) {
    return cause instanceof NoClassDefFoundError
        || cause instanceof ClassNotFoundException
        || cause instanceof TypeNotPresentException;
  }

  /** The class is there; what its initialiser needs is not. */
  private static boolean uninitialised(Throwable cause) {
    return cause instanceof ExceptionInInitializerError
        || (cause instanceof NoClassDefFoundError
            && String.valueOf(cause.getMessage()).startsWith(INITIALISING));
  }

  private static Finding broken(Throwable failed, String message) {
    List<Throwable> chain = chain(failed);
    String name = message.startsWith(INITIALISING) ? message.substring(INITIALISING.length()) : "";
    return Finding.error(
        "mapping.class-missing",
        name,
        (name.isEmpty() ? "a class that the mapping refers to" : name)
            + " cannot be initialised while Hibernate reads the mapping: "
            + line(String.valueOf(chain.get(chain.size() - 1))),
        "put the jars that it needs on the compile class path, or beside Hibernate on the"
            + " annotation processor path");
  }

  private static Finding absent(String message, BootRequest request) {
    String name = message.replaceFirst("^Type (.*) not present$", "$1").replaceFirst("^.* ", "");
    Finding finding =
        Finding.error(
            "mapping.class-missing",
            name,
            "the mapping refers to " + name + ", which Hibernate cannot load here",
            "put the jar that holds it on the compile class path, or beside Hibernate on the"
                + " annotation processor path");
    return request.classes().contains(name) ? finding.on(name) : finding;
  }

  /** Hibernate wraps: the innermost of its own exceptions with a message says most. */
  private static Throwable told(Throwable failed) {
    Throwable told = failed;
    for (Throwable cause : chain(failed)) {
      if (cause instanceof HibernateException && cause.getMessage() != null) {
        told = cause;
      }
    }
    return told;
  }

  private static String all(Throwable failed) {
    StringBuilder text = new StringBuilder();
    for (Throwable cause : chain(failed)) {
      text.append(cause.getMessage()).append('\n');
    }
    return text.toString();
  }

  private static List<Throwable> chain(Throwable failed) {
    List<Throwable> chain = new ArrayList<>();
    for (@Nullable Throwable t = failed; t != null && chain.size() < 50; t = t.getCause()) {
      chain.add(t);
    }
    return chain;
  }
}
