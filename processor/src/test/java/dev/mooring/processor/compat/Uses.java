package dev.mooring.processor.compat;

import dev.mooring.processor.compat.Clinic.Badge;
import dev.mooring.processor.compat.Clinic.Card;
import dev.mooring.processor.compat.Clinic.Grade;
import dev.mooring.processor.compat.Clinic.Kind;
import dev.mooring.processor.compat.Clinic.Owner;
import dev.mooring.processor.compat.Clinic.Payment;
import dev.mooring.processor.compat.Clinic.Pet;
import dev.mooring.processor.compat.Clinic.Status;
import dev.mooring.processor.compat.Clinic.Tag;
import dev.mooring.verifier.compat.Operation;
import jakarta.persistence.Column;
import jakarta.persistence.metamodel.Attribute.PersistentAttributeType;
import jakarta.persistence.metamodel.SingularAttribute;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.hibernate.Hibernate;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.jspecify.annotations.Nullable;

/**
 * All that a release does with its entities, one thing at a time, each in a transaction of its own
 * that is rolled back.
 */
final class Uses {
  /** Held, so that its level stays: every failure would be logged beside being an outcome. */
  private static final Logger LOG = Logger.getLogger("org.hibernate");

  private final SessionFactory factory;

  /** One for all sessions: PostgreSQL starts a process for each. */
  private final Connection connection;

  private final Map<Use, String> failures = new TreeMap<>();

  private Uses(SessionFactory factory, Connection connection) {
    this.factory = factory;
    this.connection = connection;
  }

  /**
   * Something that a release does.
   *
   * @param attribute the only one that it needs; empty for the whole entity
   */
  record Use(String entity, String attribute, Operation operation) implements Comparable<Use> {
    @Override
    public int compareTo(Use other) {
      return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
      return operation.id() + " " + entity + (attribute.isEmpty() ? "" : "." + attribute);
    }
  }

  /** What fails, with the reason; a use of no entity where Hibernate does not start. */
  static Map<Use, String> failures(DataSource database) throws SQLException {
    try (Connection connection = database.getConnection();
        SessionFactory factory = factory(database, Map.of())) {
      Uses uses = new Uses(factory, connection);
      uses.all();
      return uses.failures;
    } catch (RuntimeException refused) {
      return Map.of(new Use("", "", Operation.INSERT), reason(refused));
    }
  }

  static SessionFactory factory(@Nullable DataSource database, Map<String, Object> settings) {
    LOG.setLevel(Level.OFF);
    StandardServiceRegistryBuilder builder = new StandardServiceRegistryBuilder();
    if (database != null) {
      builder.applySetting("hibernate.connection.datasource", database);
    }
    return new MetadataSources(
            builder
                .applySetting("hibernate.cache.use_second_level_cache", false)
                .applySetting("jakarta.persistence.validation.mode", "none")
                .applySettings(settings)
                .build())
        .addAnnotatedClasses(Clinic.ENTITIES)
        .buildMetadata()
        .buildSessionFactory();
  }

  /** Rows that are there before the migrations run. */
  static void store(DataSource database) {
    try (SessionFactory factory = factory(database, Map.of())) {
      factory.inTransaction(
          session -> {
            for (int i = 0; i < 3; i++) {
              Owner owner = owner(i);
              session.persist(owner);
              Pet pet = pet(i, owner);
              session.persist(pet);
              if (i < 2) {
                Badge badge = badge(i);
                badge.pet = pet;
                session.persist(badge);
              }
              session.persist(tag(i));
              session.persist(payment(i));
              session.persist(card(i));
            }
          });
    }
  }

  private void all() {
    entity(Owner.class, Uses::owner, "from Owner e where e.email = 'mail0'");
    entity(Pet.class, i -> pet(i, reference()), "from Pet e where e.name = 'pet0'");
    entity(Badge.class, Uses::badge, "from Badge e where e.id = 1");
    entity(Tag.class, Uses::tag, "from Tag e where e.code = 'tag0'");
    entity(Payment.class, Uses::payment, "from Payment e where e.id = 1");
    entity(Card.class, Uses::card, "from Card e where e.id = 101");
    use(
        "Owner",
        "phones",
        Operation.SELECT,
        session -> {
          session
              .createQuery("select p from Owner e join e.phones p", String.class)
              .getResultList();
        });
    use(
        "Owner",
        "phones",
        Operation.UPDATE,
        session -> {
          Owner owner = session.find(Owner.class, 1L);
          Hibernate.initialize(owner.phones);
          owner.phones.add("more");
        });
  }

  /** No row is read for it. */
  private static Owner reference() {
    Owner owner = new Owner();
    owner.id = 1L;
    return owner;
  }

  @FunctionalInterface
  private interface Rows<E> {
    E row(int number);
  }

  private <E> void entity(Class<E> type, Rows<E> rows, String first) {
    String entity = type.getSimpleName();
    String last = first.replace("mail0", "mail2").replace("pet0", "pet2");
    use(
        entity,
        "",
        Operation.INSERT,
        session -> {
          insert(session, rows.row(11));
          insert(session, rows.row(12));
        });
    use(
        entity,
        "",
        Operation.SELECT,
        session -> session.createQuery("from " + entity, type).getResultList());
    use(
        entity,
        "",
        Operation.SELECT,
        session -> session.createQuery(first, type).getSingleResult());
    use(
        entity,
        "",
        Operation.DELETE,
        session -> {
          // The last one has no badge.
          session.remove(session.createQuery(last, type).getSingleResult());
        });
    for (SingularAttribute<? super E, ?> attribute :
        factory.getMetamodel().entity(type).getSingularAttributes()) {
      boolean basic = attribute.getPersistentAttributeType() == PersistentAttributeType.BASIC;
      if (basic && !attribute.isId()) {
        attribute(type, entity, attribute, rows, first);
      } else {
        String path = attribute.getName() + (attribute.isAssociation() ? ".id" : "");
        use(
            entity,
            attribute.getName(),
            Operation.SELECT,
            session ->
                session
                    .createQuery("select e." + path + " from " + entity + " e", Object.class)
                    .getResultList());
      }
    }
  }

  private <E> void attribute(
      Class<E> type,
      String entity,
      SingularAttribute<? super E, ?> attribute,
      Rows<E> rows,
      String first) {
    String name = attribute.getName();
    Field field = (Field) attribute.getJavaMember();
    Column column = field.getAnnotation(Column.class);
    Object value = get(field, rows.row(0));
    use(
        entity,
        name,
        Operation.SELECT,
        session ->
            session
                .createQuery("select e." + name + " from " + entity + " e", Object.class)
                .getResultList());
    if (value != null) {
      use(
          entity,
          name,
          Operation.SELECT,
          session ->
              session
                  .createQuery(
                      "select count(*) from " + entity + " e where e." + name + " = :v", Long.class)
                  .setParameter("v", value)
                  .getSingleResult());
    }
    if (attribute.isVersion() || (column != null && !column.updatable())) {
      return;
    }
    use(
        entity,
        "",
        Operation.UPDATE,
        session -> {
          E row = session.createQuery(first, type).getSingleResult();
          set(field, row, get(field, rows.row(21)));
        });
    use(
        entity,
        name,
        Operation.UPDATE,
        session ->
            session
                .createMutationQuery("update " + entity + " e set e." + name + " = :v where 1 = 0")
                .setParameter("v", get(field, rows.row(21)))
                .executeUpdate());
    boolean optional = !field.getType().isPrimitive() && (column == null || column.nullable());
    if (optional) {
      use(
          entity,
          name,
          Operation.INSERT,
          session -> {
            E row = rows.row(11);
            set(field, row, null);
            insert(session, row);
          });
      use(
          entity,
          name,
          Operation.UPDATE,
          session ->
              session
                  .createMutationQuery("update " + entity + " e set e." + name + " = null")
                  .executeUpdate());
    }
    String key = type == Tag.class ? "code" : "id";
    String someRow = " where e." + key + " = (select min(x." + key + ") from " + entity + " x)";
    Object[] constants = field.getType().getEnumConstants();
    for (Object constant : constants == null ? new Object[0] : constants) {
      use(
          entity,
          name,
          Operation.INSERT,
          session -> {
            E row = rows.row(11);
            set(field, row, constant);
            insert(session, row);
          });
      use(
          entity,
          name,
          Operation.UPDATE,
          session ->
              session
                  .createMutationQuery("update " + entity + " e set e." + name + " = :v")
                  .setParameter("v", constant)
                  .executeUpdate());
    }
    if (field.getType() == String.class) {
      String longest = "x".repeat(column == null ? 255 : column.length());
      use(
          entity,
          name,
          Operation.INSERT,
          session -> {
            E row = rows.row(11);
            set(field, row, longest);
            insert(session, row);
          });
      use(
          entity,
          name,
          Operation.UPDATE,
          session ->
              session
                  .createMutationQuery("update " + entity + " e set e." + name + " = :v" + someRow)
                  .setParameter("v", longest)
                  .executeUpdate());
    }
    if (field.getType() == Integer.class || field.getType() == int.class) {
      use(
          entity,
          name,
          Operation.INSERT,
          session -> {
            E row = rows.row(11);
            set(field, row, Integer.MAX_VALUE);
            insert(session, row);
          });
    }
    boolean unique = type == Owner.class && name.equals("email");
    if (!unique) {
      use(
          entity,
          name,
          Operation.INSERT,
          session -> {
            E row = rows.row(11);
            set(field, row, value);
            insert(session, row);
          });
    }
  }

  private static void insert(Session session, Object row) {
    if (row instanceof Pet pet && pet.owner != null) {
      pet.owner = session.getReference(Owner.class, 1L);
    }
    session.persist(row);
    session.flush();
  }

  private void use(String entity, String attribute, Operation operation, Consumer<Session> action) {
    try (Session session = factory.withOptions().connection(connection).openSession()) {
      session.beginTransaction();
      try {
        action.accept(session);
        session.flush();
      } finally {
        session.getTransaction().rollback();
      }
    } catch (RuntimeException failed) {
      failures.putIfAbsent(new Use(entity, attribute, operation), reason(failed));
    }
  }

  private static String reason(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
  }

  private static @Nullable Object get(Field field, Object row) {
    try {
      field.setAccessible(true);
      return field.get(row);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void set(Field field, Object row, @Nullable Object value) {
    try {
      field.setAccessible(true);
      field.set(row, value);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Owner owner(int i) {
    Owner owner = new Owner();
    owner.name = "owner" + i;
    owner.email = "mail" + i;
    owner.note = i < 3 ? "" + i : "note" + i;
    owner.rating = i;
    owner.weight = i;
    owner.active = true;
    owner.balance = new BigDecimal("12345678.50");
    owner.ratio = 0.5;
    owner.status = Status.NEW;
    owner.grade = Grade.MIDDLE;
    owner.token = new UUID(1, i);
    owner.born = LocalDate.of(2001, 2, 3);
    owner.seenAt = LocalDateTime.of(2024, 5, 6, 7, 8);
    owner.madeAt = Instant.parse("2024-05-06T07:08:09Z");
    owner.opensAt = LocalTime.of(8, 30);
    owner.photo = new byte[] {1, 2};
    owner.phones = new HashSet<>(Set.of("1" + i));
    return owner;
  }

  private static Pet pet(int i, Owner owner) {
    Pet pet = new Pet();
    pet.name = "pet" + i;
    pet.kind = Kind.DOG;
    pet.owner = owner;
    return pet;
  }

  private static Badge badge(int i) {
    Badge badge = new Badge();
    badge.id = i + 1L;
    badge.text = "badge" + i;
    return badge;
  }

  private static Tag tag(int i) {
    Tag tag = new Tag();
    tag.code = "tag" + i;
    tag.label = "label" + i;
    tag.weight = i;
    return tag;
  }

  private static Payment payment(int i) {
    Payment payment = new Payment();
    payment.id = i + 1L;
    payment.amount = BigDecimal.valueOf(i);
    return payment;
  }

  private static Card card(int i) {
    Card card = new Card();
    card.id = i + 101L;
    card.amount = BigDecimal.valueOf(i);
    card.number = "4" + i;
    return card;
  }
}
