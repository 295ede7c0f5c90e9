package dev.mooring.processor.boot;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import dev.mooring.schema.model.CheckConstraint;
import dev.mooring.schema.model.Domain;
import dev.mooring.schema.model.EnumType;
import dev.mooring.schema.model.ObjectName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.boot.model.relational.AuxiliaryDatabaseObject;

/**
 * The types that Hibernate keeps as auxiliary objects, which are mere statements there: native
 * enums and domains become values, other statements stay as they are. The casts that Hibernate adds
 * to a native enum only let the driver bind text; no table depends on them and few migrations have
 * them, so they are left out. So is what must run after the tables (triggers, functions): it is no
 * part of them, and that is said.
 */
final class NamedTypes {
  private static final Pattern ENUM =
      Pattern.compile("create type (\\S+) as enum \\((.*)\\)\\s*", Pattern.CASE_INSENSITIVE);
  private static final Pattern DOMAIN =
      Pattern.compile(
          "create domain (\\S+) as (\\S+?\\s*(?:\\([^)]*\\))?) check \\((.*)\\)\\s*",
          Pattern.CASE_INSENSITIVE);

  private final BootedModel model;
  private final List<EnumType> enums = new ArrayList<>();
  private final List<Domain> domains = new ArrayList<>();
  private final Map<String, ObjectName> names = new HashMap<>();

  NamedTypes(BootedModel model) {
    this.model = model;
  }

  List<EnumType> enums() {
    return enums;
  }

  List<Domain> domains() {
    return domains;
  }

  /** A column's type, a native enum or domain (or an array of one) by its name in the catalog. */
  String spelled(String type) {
    int end = type.indexOf('[');
    String base = end < 0 ? type : type.substring(0, end);
    ObjectName name = names.get(base);
    return name == null ? type : name + type.substring(base.length());
  }

  /** Reads the metadata's auxiliary objects; what is no type goes to {@code auxiliary}. */
  void read(List<String> auxiliary) {
    for (AuxiliaryDatabaseObject object :
        model.metadata().getDatabase().getAuxiliaryDatabaseObjects()) {
      if (!object.appliesToDialect(model.dialect())) {
        continue;
      }
      for (String statement : object.sqlCreateStrings(model.context())) {
        if (object.beforeTablesOnCreation()) {
          read(statement, auxiliary);
        } else {
          model.findings().add(ignored(statement));
        }
      }
    }
  }

  private void read(String statement, List<String> auxiliary) {
    String sql = statement.strip();
    Matcher type = ENUM.matcher(sql);
    Matcher domain = DOMAIN.matcher(sql);
    if (type.matches()) {
      enums.add(new EnumType(name(type.group(1)), literals(type.group(2))));
    } else if (domain.matches()) {
      domains.add(
          new Domain(
              name(domain.group(1)),
              domain.group(2),
              true,
              null,
              List.of(new CheckConstraint(null, null, domain.group(3), true, false))));
    } else if (!sql.toLowerCase(Locale.ROOT).startsWith("create cast ")) {
      auxiliary.add(sql);
    }
  }

  private ObjectName name(String rendered) {
    int dot = rendered.lastIndexOf('.');
    ObjectName name =
        dot < 0
            ? ObjectName.of(model.names().rendered(rendered))
            : new ObjectName(
                model.names().rendered(rendered.substring(0, dot)),
                model.names().rendered(rendered.substring(dot + 1)));
    names.put(rendered, name);
    return name;
  }

  private static List<String> literals(String list) {
    List<String> values = new ArrayList<>();
    Matcher literal = Pattern.compile("'((?:[^']|'')*)'").matcher(list);
    while (literal.find()) {
      values.add(literal.group(1).replace("''", "'"));
    }
    return values;
  }

  private static Finding ignored(String statement) {
    String head = statement.strip().lines().findFirst().orElse("");
    return Finding.error(
            "mapping.auxiliary",
            head,
            "the mapping's database object '"
                + head
                + "' runs after the tables are created, so it is neither kept nor compared")
        .as(Level.NOTE);
  }
}
