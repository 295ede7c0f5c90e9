package dev.mooring.verifier.config;

import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads Hibernate's own {@code hibernate.cfg.xml}: its properties and mapping files. */
final class HibernateCfgXml implements Xml.Visitor {
  static final String NAME = "hibernate.cfg.xml";
  private static final String FACTORY = "/hibernate-configuration/session-factory";
  private static final String PREFIX = "hibernate.";

  private final ConfigFile file;
  private final Layer layer = new Layer();
  private String property = "";

  private HibernateCfgXml(ConfigFile file) {
    this.file = file;
  }

  static Layer read(ConfigFile file, Problems problems) {
    HibernateCfgXml reader = new HibernateCfgXml(file);
    Xml.walk(file, reader, problems);
    return reader.layer;
  }

  @Override
  public void start(String path, XMLStreamReader at) {
    if (path.equals(FACTORY + "/property")) {
      @Nullable String name = at.getAttributeValue(null, "name");
      property = name == null ? "" : name.strip();
    } else if (path.equals(FACTORY + "/mapping")) {
      @Nullable String resource = at.getAttributeValue(null, "resource");
      if (resource != null) {
        layer.mappingResource(Stated.in(file, at.getLocation().getLineNumber(), resource.strip()));
      }
    }
  }

  /** Names stand with or without their prefix. */
  @Override
  public void end(String path, String text, int line) {
    if (path.equals(FACTORY + "/property") && !property.isEmpty()) {
      layer.hibernate(
          HibernateNames.isFullName(property) ? property : PREFIX + property,
          Stated.in(file, line, text));
    }
  }
}
