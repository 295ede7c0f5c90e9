"""Writes the project that is compiled: entities, the services that use them, and migrations.

Everything follows from the number of entities and the engine, so that two runs compile the same
sources. The migrations are written out here, not derived from the entities by a tool: what they
create is what Hibernate's names and types for plain JPA ask for.
"""

from dataclasses import dataclass
from pathlib import Path
from string import Template

AREA_SIZE = 10
NOUNS = (
    "Account Agreement Batch Booking Branch Budget Campaign Carrier Category Claim Contact Contract "
    "Courier Customer Delivery Deposit Device Discount Document Employee Estimate Event Expense "
    "Facility Forecast Incident Inspection Invoice Item Ledger License Location Machine Measure "
    "Message Milestone Payment Permit Policy Product Project Receipt Refund Region Report "
    "Shipment Supplier Ticket Vehicle Voucher"
).split()
STATUSES = ("DRAFT", "OPEN", "ON_HOLD", "CLOSED")


@dataclass(frozen=True)
class Attribute:
    """A plain attribute and the column it is mapped to; the column's name is the attribute's."""

    type: str
    name: str
    annotation: str
    column: str


POOL = (
    Attribute("long", "version", "@Version", "bigint not null"),
    Attribute("String", "description", "@Column(length = 2000)", "varchar(2000)"),
    Attribute("BigDecimal", "amount", "@Column(nullable = false, precision = 12, scale = 2)", "numeric(12,2) not null"),
    Attribute("int", "quantity", "", "integer not null"),
    Attribute("boolean", "active", "", "boolean not null"),
    Attribute("LocalDate", "dueOn", "@Column(nullable = false)", "date not null"),
    Attribute("Instant", "changedAt", "", "timestamp(6) with time zone"),
    Attribute("Double", "ratio", "", "float(53)"),
    Attribute("String", "reference", "@Column(length = 64, unique = true)", "varchar(64)"),
)
ADDRESS_COLUMNS = ("street varchar(120)", "city varchar(80) not null", "postalCode varchar(12)")
AUDIT_COLUMNS = ("createdAt timestamp(6) with time zone not null", "createdBy varchar(64) not null")


class Entity:
    """The n-th entity: its place in the tree of entities, its attributes, its source, its table."""

    def __init__(self, number, count):
        self.number = number
        self.name = f"{NOUNS[number % len(NOUNS)]}{number:03d}"
        self.package = area(number)
        self.parent = (number - 1) // 3 if number else None
        first_child = 3 * number + 1
        self.child = first_child if first_child < count else None
        self.uuid = number % 2 == 0
        self.audited = number % 3 == 0
        self.address = number % 4 == 1
        size = 3 + number % 3
        self.attributes = [POOL[(number + 2 * k) % len(POOL)] for k in range(size)]

    @property
    def id_type(self):
        return "UUID" if self.uuid else "Long"

    @property
    def id_column(self):
        return "uuid" if self.uuid else "bigint"

    @property
    def sequence(self):
        """Its name and increment; a named generator and JPA's default take turns."""
        if self.uuid:
            return None
        return (f"{self.name}_ids", 20) if self.number % 4 == 1 else (f"{self.name}_SEQ", 50)

    def code_length(self, widened):
        return 20 + self.number % 21 + widened

    def index(self, renamed):
        return f"{self.name}_title" + (f"_{renamed}" if renamed else "")

    def source(self, others, renamed=0, widened=0):
        """Java source.

        renamed gives the index another name, which changes the entity's schema and no finding.
        widened makes the code's column longer, which needs a migration.
        """
        fields = [
            ("String", "code", f"@Column(nullable = false, unique = true, length = {self.code_length(widened)})"),
            ("String", "title", "@Column(nullable = false, length = 120)"),
            ("Status", "status", "@Enumerated(EnumType.STRING) @Column(nullable = false, length = 16)"),
        ]
        fields += [(a.type, a.name, a.annotation) for a in self.attributes]
        imports = set()
        if self.address:
            fields.append(("Address", "address", "@Embedded"))
        if self.parent is not None:
            parent = others[self.parent]
            imports.add(f"{parent.package}.{parent.name}")
            fields.append(
                (parent.name, "parent", '@ManyToOne(fetch = FetchType.LAZY, optional = false) @JoinColumn(name = "parent_id")')
            )
        if self.child is not None:
            child = others[self.child]
            imports.add(f"{child.package}.{child.name}")
            fields.append((f"List<{child.name}>", "children", '@OneToMany(mappedBy = "parent")'))
        generator = "@GeneratedValue(strategy = GenerationType.UUID)"
        if self.sequence:
            generator = "@GeneratedValue(strategy = GenerationType.SEQUENCE)"
            if self.sequence[1] != 50:
                generator = (
                    f'@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "{self.name}")\n  '
                    f'@SequenceGenerator(name = "{self.name}", sequenceName = "{self.sequence[0]}",'
                    f" allocationSize = {self.sequence[1]})"
                )
        lines = [
            f"package {self.package};",
            "",
            *(f"import {name};" for name in sorted(imports) if not name.startswith(self.package + ".")),
            *(["import bench.common.Audited;"] if self.audited else []),
            "import jakarta.persistence.*;",
            "import java.math.BigDecimal;",
            "import java.time.Instant;",
            "import java.time.LocalDate;",
            "import java.util.ArrayList;",
            "import java.util.List;",
            "import java.util.UUID;",
            "",
            f"/** {self.name}, one of the entities that are compiled. */",
            "@Entity",
            f'@Table(indexes = @Index(name = "{self.index(renamed)}", columnList = "title, status"))',
            f"public class {self.name}{' extends Audited' if self.audited else ''} {{",
            "  @Id",
            f"  {generator}",
            f"  private {self.id_type} id;",
            "",
        ]
        for type_, name, annotation in fields:
            value = " = new ArrayList<>()" if type_.startswith("List<") else ""
            lines += [f"  {annotation}"] if annotation else []
            lines += [f"  private {type_} {name}{value};", ""]
        lines += [f"  protected {self.name}() {{}}", ""]
        lines += [
            f"  public {self.name}(String code, String title) {{",
            "    this.code = code;",
            "    this.title = title;",
            "    this.status = Status.DRAFT;",
            "  }",
            "",
        ]
        for type_, name, _ in [(self.id_type, "id", "")] + fields:
            capital = name[0].upper() + name[1:]
            getter = ("is" if type_ == "boolean" else "get") + capital
            lines += [f"  public {type_} {getter}() {{", f"    return {name};", "  }", ""]
            if name not in ("id", "version", "children"):
                lines += [f"  public void set{capital}({type_} {name}) {{", f"    this.{name} = {name};", "  }", ""]
        lines += [
            "  @Override",
            "  public boolean equals(Object other) {",
            f"    return other instanceof {self.name} that && code.equals(that.code);",
            "  }",
            "",
            "  @Override",
            "  public int hashCode() {",
            "    return code.hashCode();",
            "  }",
            "}",
            "",
        ]
        return "\n".join(lines)

    def migration(self, others, engine):
        statuses = [", ".join(f"'{status}'" for status in values) for values in (STATUSES, sorted(STATUSES))]
        columns = [
            f"id {self.id_column} not null",
            f"code varchar({self.code_length(0)}) not null unique",
            "title varchar(120) not null",
            "status " + STATUS_COLUMN[engine].format(*statuses),
        ]
        columns += [f"{a.name} {a.column}" + (" unique" if "unique" in a.annotation else "") for a in self.attributes]
        columns += ADDRESS_COLUMNS if self.address else ()
        columns += AUDIT_COLUMNS if self.audited else ()
        keys = ["primary key (id)"]
        if self.parent is not None:
            parent = others[self.parent]
            columns.append(f"parent_id {parent.id_column} not null")
            keys.append(f"constraint {self.name}_parent foreign key (parent_id) references {parent.name}")
        statements = [
            f"create table {self.name} (\n  " + ",\n  ".join(columns + keys) + "\n);",
            f"create index {self.index(0)} on {self.name} (title, status);",
        ]
        if self.sequence:
            name, increment = self.sequence
            statements.insert(0, f"create sequence {name} start with 1 increment by {increment};")
        return "\n".join(statements) + "\n"

    def service(self):
        return SERVICE.substitute(
            package=self.package.replace("domain", "service"), entity=self.name, domain=self.package, id=self.id_type
        )


STATUS_COLUMN = {
    # Hibernate's H2Dialect uses the engine's own enum, its values in the order of the alphabet.
    "h2": "enum ({1}) not null",
    "postgresql": "varchar(16) not null check (status in ({0}))",
}

SERVICE = Template('''\
package $package;

import $domain.$entity;
import $domain.Status;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the application does with $entity. */
public final class ${entity}Service {
  private final EntityManager entities;

  public ${entity}Service(EntityManager entities) {
    this.entities = entities;
  }

  /** A row of a list. */
  public record Row($id id, String code, String label, Status status) {
    static Row of($entity from) {
      return new Row(from.getId(), from.getCode(), from.getTitle().strip(), from.getStatus());
    }
  }

  public Optional<$entity> find($id id) {
    return Optional.ofNullable(entities.find($entity.class, id));
  }

  public List<Row> list(Status status, int limit) {
    return entities
        .createQuery("select e from $entity e where e.status = :status", $entity.class)
        .setParameter("status", status)
        .setMaxResults(limit)
        .getResultStream()
        .sorted(Comparator.comparing($entity::getCode).thenComparing($entity::getTitle))
        .map(Row::of)
        .toList();
  }

  public Map<Status, List<Row>> byStatus(List<$entity> found) {
    return found.stream()
        .collect(
            Collectors.groupingBy(
                $entity::getStatus,
                () -> new EnumMap<>(Status.class),
                Collectors.mapping(Row::of, Collectors.toList())));
  }

  public $entity create(String code, String title) {
    if (code.isBlank() || title.isBlank()) {
      throw new IllegalArgumentException("$entity needs a code and a title");
    }
    $entity created = new $entity(code.strip(), title.strip());
    entities.persist(created);
    return created;
  }

  public boolean close($id id) {
    return find(id)
        .filter(found -> found.getStatus() != Status.CLOSED)
        .map(
            found -> {
              found.setStatus(
                  switch (found.getStatus()) {
                    case DRAFT, OPEN, ON_HOLD -> Status.CLOSED;
                    default -> found.getStatus();
                  });
              return true;
            })
        .orElse(false);
  }
}
''')

STATUS = Template('''\
package $package;

/** How far an entity of this area has come. */
public enum Status {
  $values
}
''')

ADDRESS = Template('''\
package $package;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A postal address. */
@Embeddable
public class Address {
  @Column(length = 120)
  private String street;

  @Column(nullable = false, length = 80)
  private String city;

  @Column(length = 12)
  private String postalCode;

  protected Address() {}

  public Address(String street, String city, String postalCode) {
    this.street = street;
    this.city = city;
    this.postalCode = postalCode;
  }

  public String line() {
    return street + ", " + postalCode + " " + city;
  }
}
''')

AUDITED = '''\
package bench.common;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/** Who created it, and when. */
@MappedSuperclass
public abstract class Audited {
  @Column(nullable = false, updatable = false)
  private Instant createdAt;

  @Column(nullable = false, updatable = false, length = 64)
  private String createdBy;

  public Instant getCreatedAt() {
    return createdAt;
  }

  public void created(Instant at, String by) {
    this.createdAt = at;
    this.createdBy = by;
  }
}
'''

PERSISTENCE = Template('''\
<?xml version="1.0" encoding="UTF-8"?>
<persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.2">
  <persistence-unit name="bench" transaction-type="RESOURCE_LOCAL">
    <properties>
      <property name="jakarta.persistence.jdbc.url" value="$url"/>
    </properties>
  </persistence-unit>
</persistence>
''')

URL = {"h2": "jdbc:h2:mem:bench", "postgresql": "jdbc:postgresql://localhost/bench"}


def area(number):
    return f"bench.domain.area{number // AREA_SIZE:02d}"


class Project:
    """A project of so many entities for one engine; it can be written to several directories."""

    def __init__(self, count, engine):
        self.count = count
        self.engine = engine
        self.entities = [Entity(number, count) for number in range(count)]
        self.changing = self.entities[count // 2]

    def write(self, directory, pom):
        """Writes the whole project as it is after a check-out."""
        for entity in self.entities:
            write(source_file(directory, entity), entity.source(self.entities))
            package = entity.package.replace("domain", "service")
            write(java_file(directory, package, entity.name + "Service"), entity.service())
            migration = entity.migration(self.entities, self.engine)
            write(migration_file(directory, entity.number + 1, entity.name.lower()), migration)
        for package in sorted({entity.package for entity in self.entities}):
            values = ",\n  ".join(STATUSES)
            write(java_file(directory, package, "Status"), STATUS.substitute(package=package, values=values))
            write(java_file(directory, package, "Address"), ADDRESS.substitute(package=package))
        write(java_file(directory, "bench.common", "Audited"), AUDITED)
        resources = directory / "src/main/resources"
        write(resources / "META-INF/persistence.xml", PERSISTENCE.substitute(url=URL[self.engine]))
        write(directory / "pom.xml", pom)
        # A root of its own for Maven, so that the settings of a project around it do not apply.
        (directory / ".mvn").mkdir(exist_ok=True)

    def rename_index(self, directory, times):
        """Changes one entity so that its schema differs and still agrees with the migrations."""
        write(source_file(directory, self.changing), self.changing.source(self.entities, renamed=times))

    def widen_column(self, directory, times):
        """Makes one column longer, in its entity and in a migration of its own."""
        entity = self.changing
        write(source_file(directory, entity), entity.source(self.entities, widened=times))
        write(
            migration_file(directory, self.count + times, f"widen_{times}"),
            f"alter table {entity.name} alter column code set data type varchar({entity.code_length(times)});\n",
        )


def sources(directory):
    return sorted(str(path) for path in (directory / "src/main/java").rglob("*.java"))


def java_file(directory, package, name):
    return directory / "src/main/java" / package.replace(".", "/") / f"{name}.java"


def source_file(directory, entity):
    return java_file(directory, entity.package, entity.name)


def migration_file(directory, version, name):
    return directory / "src/main/resources/db/migration" / f"V{version}__{name}.sql"


def write(path: Path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
