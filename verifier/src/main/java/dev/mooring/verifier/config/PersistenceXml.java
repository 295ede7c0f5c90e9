package dev.mooring.verifier.config;

import dev.mooring.schema.spi.EntityScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads the settings of one persistence unit from {@code META-INF/persistence.xml}. */
final class PersistenceXml implements Xml.Visitor {
  static final String NAME = "META-INF/persistence.xml";
  private static final String UNIT = "/persistence/persistence-unit";

  private static final class Unit {
    private final Stated name;
    private final Layer layer = new Layer();
    private final List<String> classes = new ArrayList<>();
    private boolean listedOnly;

    Unit(Stated name) {
      this.name = name;
      layer.put(Layer.UNIT, name);
    }

    Stated name() {
      return name;
    }

    /** With its classes where it shall have no others; Hibernate takes all of the module else. */
    Layer layer() {
      layer.entities(listedOnly ? new EntityScope(classes, List.of()) : EntityScope.ALL);
      return layer;
    }
  }

  private final ConfigFile file;
  private final List<Unit> units = new ArrayList<>();

  private PersistenceXml(ConfigFile file) {
    this.file = file;
  }

  /**
   * The settings of the unit of that name, or else of the only one. Several of which none has the
   * name are an error.
   */
  static Layer read(ConfigFile file, @Nullable Stated wanted, Problems problems) {
    PersistenceXml reader = new PersistenceXml(file);
    Xml.walk(file, reader, problems);
    return reader.choose(wanted, problems);
  }

  /** The names of the units, as they are written. */
  static List<Stated> names(ConfigFile file, Problems problems) {
    PersistenceXml reader = new PersistenceXml(file);
    Xml.walk(file, reader, problems);
    return reader.units.stream().map(Unit::name).toList();
  }

  private Layer choose(@Nullable Stated wanted, Problems problems) {
    List<String> names = new ArrayList<>();
    for (Unit unit : units) {
      if (wanted != null && unit.name().value().equals(wanted.value())) {
        return units.size() == 1 ? unit.layer : unit.layer();
      }
      names.add(unit.name().value());
    }
    if (units.size() > 1) {
      String message = file.label() + " has the persistence units " + String.join(", ", names);
      problems.error(
          Problems.UNIT,
          units.get(0).name(),
          wanted == null
              ? message + ", and nothing says which one"
              : message + ", none of them is " + wanted.value() + " (" + wanted.origin() + ")",
          "mooring.toml: unit = \"" + names.get(0) + "\"",
          "-Amooring.unit=" + names.get(0));
    }
    return units.size() == 1 ? units.get(0).layer : new Layer();
  }

  @Override
  public void start(String path, XMLStreamReader at) {
    int line = at.getLocation().getLineNumber();
    if (path.equals(UNIT)) {
      units.add(new Unit(Stated.in(file, line, attribute(at, "name"))));
    } else if (path.equals(UNIT + "/properties/property") && !units.isEmpty()) {
      current().hibernate(attribute(at, "name"), Stated.in(file, line, attribute(at, "value")));
    }
  }

  @Override
  public void end(String path, String text, int line) {
    if (units.isEmpty() || !path.startsWith(UNIT + "/")) {
      return;
    }
    switch (path.substring(UNIT.length() + 1)) {
      case "mapping-file" -> current().mappingResource(Stated.in(file, line, text));
      case "class" -> {
        units.get(units.size() - 1).classes.add(text);
        add(Layer.ENTITIES, " ", text, line);
      }
      case "validation-mode" ->
          current()
              .hibernate(
                  "jakarta.persistence.validation.mode",
                  Stated.in(file, line, text.toLowerCase(Locale.ROOT)));
      case "exclude-unlisted-classes" -> {
        boolean only = !text.equalsIgnoreCase("false");
        units.get(units.size() - 1).listedOnly = only;
        current().put(Layer.ENTITIES_ONLY, Stated.in(file, line, String.valueOf(only)));
      }
      case "jar-file" -> add(Layer.JAR_FILES, "\n", text, line);
      default -> {}
    }
  }

  private void add(String key, String separator, String name, int line) {
    @Nullable Stated before = current().get(key);
    current()
        .put(
            key,
            before == null
                ? Stated.in(file, line, name)
                : before.with(before.value() + separator + name));
  }

  private Layer current() {
    return units.get(units.size() - 1).layer;
  }

  private static String attribute(XMLStreamReader at, String name) {
    @Nullable String value = at.getAttributeValue(null, name);
    return value == null ? "" : value.strip();
  }
}
