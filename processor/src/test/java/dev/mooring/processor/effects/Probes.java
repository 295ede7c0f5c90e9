package dev.mooring.processor.effects;

import dev.mooring.processor.effects.Stock.Depot;
import dev.mooring.processor.effects.Stock.Grade;
import dev.mooring.processor.effects.Stock.Item;
import dev.mooring.processor.effects.Stock.Shape;
import dev.mooring.processor.effects.Stock.Status;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.h2.util.DateTimeUtils;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.jspecify.annotations.Nullable;

/**
 * What an application does with its entities, one thing at a time, each in a transaction that is
 * rolled back: what it may do, and what a database that agrees with the entities refuses it.
 */
final class Probes {
  /** What a probe comes to: {@code ok}, {@code fails}, or {@code differs}. */
  static final String OK = "ok";

  static final String FAILS = "fails";
  static final String DIFFERS = "differs";

  /** What shapes the entities' schema. */
  static final Map<String, String> SETTINGS =
      Map.of("hibernate.type.prefer_native_enum_types", "true");

  /** Attributes to look rows up by. */
  private static final List<String> CONDITIONS =
      List.of("weight", "active", "price", "status", "grade", "shape", "token", "dueOn");

  /** Held, so that its level stays: every failure would be logged beside being an outcome. */
  private static final Logger LOG = Logger.getLogger("org.hibernate");

  private final Map<String, String> outcomes = new LinkedHashMap<>();

  private Probes() {}

  /** The outcome of each probe, in order. */
  static Map<String, String> run(DataSource database) {
    Probes probes = new Probes();
    try (SessionFactory factory = factory(database, Map.of())) {
      probes.outcomes.put("start", OK);
      probes.all(factory);
    } catch (RuntimeException refused) {
      probes.outcomes.put("start", FAILS);
    }
    return probes.outcomes;
  }

  static SessionFactory factory(@Nullable DataSource database, Map<String, Object> settings) {
    LOG.setLevel(Level.OFF);
    StandardServiceRegistryBuilder builder = new StandardServiceRegistryBuilder();
    if (database != null) {
      builder.applySetting("hibernate.connection.datasource", database);
    }
    StandardServiceRegistry registry =
        builder
            .applySetting("hibernate.type.json_format_mapper", new PlainJson())
            .applySetting("hibernate.cache.use_second_level_cache", false)
            .applySetting("jakarta.persistence.validation.mode", "none")
            .applySettings(new LinkedHashMap<String, Object>(SETTINGS))
            .applySettings(settings)
            .build();
    return new MetadataSources(registry)
        .addAnnotatedClass(Depot.class)
        .addAnnotatedClass(Item.class)
        .buildMetadata()
        .buildSessionFactory();
  }

  /** The rows that were there before anything drifted. */
  static void store(DataSource database) {
    try (SessionFactory factory = factory(database, Map.of())) {
      factory.inTransaction(
          session -> {
            Depot depot = depot(session, "north");
            session.persist(full(depot, "full"));
            session.persist(bare(depot, "bare"));
          });
    }
  }

  private void all(SessionFactory factory) {
    probe(
        factory, "read", session -> expect(text(full(null, "full")), text(item(session, "full"))));
    probe(
        factory,
        "read nulls",
        session -> expect(text(bare(null, "bare")), text(item(session, "bare"))));
    for (String condition : CONDITIONS) {
      probe(
          factory,
          "read by " + condition,
          session -> {
            long rows =
                session
                    .createSelectionQuery(
                        "select count(*) from Item where " + condition + " = :value", Long.class)
                    .setParameter("value", value(condition))
                    .getSingleResult();
            expect("1", "" + rows);
          });
    }
    probe(
        factory,
        "read in another zone",
        session -> expect(text(full(null, "full")), text(item(session, "full"))));
    probe(
        factory,
        "future in another zone",
        session -> {
          Item item = full(depot(session), "soon");
          item.madeAt = Instant.now().plusSeconds(3600);
          session.persist(item);
          session.flush();
          expect(
              "[soon]",
              session
                  .createNativeQuery("select code from item where made_at > now()", String.class)
                  .getResultList()
                  .toString());
        });
    probe(
        factory,
        "sum",
        session -> {
          for (String price : List.of("0.10", "0.20")) {
            Item item = bare(depot(session), "sum" + price);
            item.price = new BigDecimal(price);
            session.persist(item);
          }
          expect(
              "0.30",
              session
                  .createSelectionQuery(
                      "select sum(price) from Item where code like 'sum%'", BigDecimal.class)
                  .getSingleResult()
                  .toString());
        });
    probe(factory, "read depot", session -> depot(session).items.size());
    probe(
        factory,
        "insert",
        session -> {
          session.persist(full(depot(session), "new"));
          session.flush();
          session.clear();
          expect(text(full(null, "new")), text(item(session, "new")));
        });
    probe(factory, "insert nulls", session -> session.persist(bare(depot(session), "new")));
    probe(factory, "insert depot", session -> depot(session, "south"));
    probe(factory, "insert depot in other case", session -> depot(session, "North"));
    probe(
        factory,
        "insert greatest",
        session -> {
          Item item = full(depot(session), "c".repeat(20));
          item.price = new BigDecimal("99999999.99");
          item.amount = Integer.MAX_VALUE;
          session.persist(item);
        });
    probe(
        factory,
        "insert long note",
        session -> {
          Item item = full(depot(session), "new");
          item.note = "n".repeat(255);
          session.persist(item);
        });
    probe(
        factory,
        "insert long attributes",
        session -> {
          Item item = full(depot(session), "new");
          item.attributes = "{\"a\": \"" + "j".repeat(2000) + "\"}";
          session.persist(item);
        });
    probe(
        factory,
        "insert distant future",
        session -> {
          Item item = full(depot(session), "new");
          item.plannedAt = LocalDateTime.of(2050, 1, 1, 0, 0);
          session.persist(item);
        });
    probe(
        factory,
        "insert many tags",
        session -> {
          Item item = full(depot(session), "new");
          item.tags = "tag ".repeat(100).split(" ");
          session.persist(item);
        });
    probe(
        factory,
        "insert equal notes",
        session -> {
          session.persist(full(depot(session), "one"));
          session.persist(full(depot(session), "two"));
        });
    for (int i = 0; i < 3; i++) {
      int constant = i;
      probe(
          factory,
          "insert constants " + i,
          session -> {
            Item item = full(depot(session), "new");
            item.status = Status.values()[constant];
            item.grade = Grade.values()[constant];
            item.shape = Shape.values()[constant];
            session.persist(item);
          });
    }
    probe(
        factory,
        "update",
        session -> {
          Item item = item(session, "full");
          item.note = "other";
          item.amount = 8;
          item.dueOn = LocalDate.of(2031, 1, 1);
        });
    probe(
        factory,
        "update to nulls",
        session -> {
          Item item = item(session, "full");
          item.note = null;
          item.dueOn = null;
          item.partOf = null;
        });
    probe(factory, "delete", session -> session.remove(item(session, "full")));
    probe(
        factory,
        "delete whole",
        session -> {
          Item whole = item(session, "full");
          Item part = bare(whole.depot, "part");
          part.partOf = whole;
          session.persist(part);
          session.flush();
          session.clear();
          session.remove(item(session, "full"));
        });
    probe(factory, "delete depot", session -> session.remove(depot(session)));
    probe(factory, "duplicate code", session -> session.persist(full(depot(session), "full")));
    probe(factory, "duplicate depot", session -> depot(session, "north"));
    probe(
        factory,
        "negative amount",
        session -> {
          Item item = full(depot(session), "new");
          item.amount = -1;
          session.persist(item);
        });
    sql(factory, "unknown depot", "update item set depot_id = -1");
    sql(factory, "unknown part", "update item set part_of_id = -1");
    sql(factory, "duplicate id", "update item set id = 1");
    sql(factory, "null code", "update item set code = null");
    sql(factory, "null amount", "update item set amount = null");
    sql(factory, "null depot", "update item set depot_id = null");
    sql(factory, "unknown status", "update item set status = 'LOST'");
    sql(factory, "unknown shape", "update item set shape = 'LOST'");
    sql(factory, "unknown grade", "update item set grade = 9");
    for (String column :
        List.of("weight", "active", "price", "token", "due_on", "made_at", "opens_at")) {
      sql(factory, "no " + column, "update item set " + column + " = 'none'");
    }
  }

  private void sql(SessionFactory factory, String name, String statement) {
    probe(factory, name, session -> session.createNativeMutationQuery(statement).executeUpdate());
  }

  private void probe(SessionFactory factory, String name, Consumer<Session> action) {
    String outcome = OK;
    TimeZone home = TimeZone.getDefault();
    if (name.endsWith("another zone")) {
      zone(TimeZone.getTimeZone("Asia/Tokyo"));
    }
    try (Session session = factory.openSession()) {
      session.beginTransaction();
      try {
        action.accept(session);
        session.flush();
        session.createNativeQuery("select 1", Integer.class).getSingleResult();
      } finally {
        session.getTransaction().rollback();
      }
    } catch (Different different) {
      outcome = DIFFERS;
    } catch (RuntimeException failed) {
      outcome = FAILS;
    } finally {
      zone(home);
    }
    outcomes.put(name, outcome);
  }

  /** H2 asks for the zone once in the life of its JVM. */
  private static void zone(TimeZone zone) {
    TimeZone.setDefault(zone);
    DateTimeUtils.resetCalendar();
  }

  private static Object value(String attribute) {
    Item item = full(null, "full");
    return switch (attribute) {
      case "weight" -> item.weight;
      case "active" -> item.active;
      case "price" -> item.price;
      case "status" -> item.status;
      case "grade" -> item.grade;
      case "shape" -> item.shape;
      case "token" -> item.token;
      case "dueOn" -> item.dueOn;
      default -> throw new IllegalArgumentException(attribute);
    };
  }

  private static final class Different extends RuntimeException {
    private static final long serialVersionUID = 1;

    Different(String message) {
      super(message);
    }
  }

  private static void expect(String expected, String actual) {
    if (!expected.equals(actual)) {
      throw new Different(actual + " instead of " + expected);
    }
  }

  private static Depot depot(Session session) {
    return session.createQuery("from Depot where name = 'north'", Depot.class).getSingleResult();
  }

  private static Item item(Session session, String code) {
    return session
        .createQuery("from Item where code = :code", Item.class)
        .setParameter("code", code)
        .getSingleResult();
  }

  private static Depot depot(Session session, String name) {
    Depot depot = new Depot();
    depot.name = name;
    depot.town = "Kiel";
    depot.phones.add("0431 1");
    session.persist(depot);
    return depot;
  }

  private static Item bare(Depot depot, String code) {
    Item item = new Item();
    item.depot = depot;
    item.code = code;
    return item;
  }

  private static Item full(Depot depot, String code) {
    Item item = bare(depot, code);
    item.note = "a note";
    item.amount = 7;
    item.weight = 12;
    item.active = true;
    item.price = new BigDecimal("12.34");
    item.ratio = 0.123456789;
    item.status = Status.SOLD;
    item.grade = Grade.MIDDLE;
    item.shape = Shape.CAN;
    item.token = new UUID(1, 2);
    item.madeAt = Instant.parse("2024-02-29T12:34:56.789012Z");
    item.plannedAt = LocalDateTime.parse("2024-03-01T01:02:03.456789");
    item.dueOn = LocalDate.of(2024, 12, 31);
    item.opensAt = LocalTime.of(8, 30);
    item.tags = new String[] {"a", "b"};
    item.photo = new byte[] {1, 2, 3};
    item.attributes = "{\"a\": 1}";
    return item;
  }

  private static String text(Item item) {
    return List.of(
            item.code,
            "" + item.note,
            item.amount,
            "" + item.weight,
            item.active,
            "" + item.price,
            item.ratio,
            "" + item.status,
            "" + item.grade,
            "" + item.shape,
            "" + item.token,
            "" + item.madeAt,
            "" + item.plannedAt,
            "" + item.dueOn,
            "" + item.opensAt,
            item.tags == null ? "" : List.of(item.tags),
            item.photo == null ? "" : item.photo.length,
            // PostgreSQL writes spaces of its own, H2 none.
            ("" + item.attributes).replace(" ", ""))
        .toString();
  }
}
