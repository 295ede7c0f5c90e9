package dev.mooring.verifier.gate;

import dev.mooring.schema.catalog.CatalogReader;
import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import dev.mooring.schema.lock.Lock;
import dev.mooring.schema.lock.LockWriter;
import dev.mooring.schema.spi.EntitySchema;
import dev.mooring.schema.spi.GateException;
import dev.mooring.schema.spi.GateResult;
import dev.mooring.schema.spi.ProjectContext;
import dev.mooring.schema.spi.UnitPlan;
import dev.mooring.schema.spi.UnitPlan.DriftMode;
import dev.mooring.verifier.compare.Comparison;
import dev.mooring.verifier.replay.MigrationReplay;
import dev.mooring.verifier.replay.MigrationReplay.Migrated;
import dev.mooring.verifier.replay.MigrationSet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The verdict on one unit. */
final class Verification {
  private final ProjectContext project;
  private final UnitPlan plan;
  private final EntitySchema entities;
  private final MigrationReplay replay;
  private final MigrationSet migrations;
  private final Lock lock;
  private final String document;
  private final List<Finding> findings = new ArrayList<>();

  Verification(
      ProjectContext project, UnitPlan plan, EntitySchema entities, MigrationReplay replay) {
    this.project = project;
    this.plan = plan;
    this.entities = entities;
    this.replay = replay;
    this.migrations = replay.migrations();
    this.lock = LockKeeper.lock(plan, migrations, entities.schema());
    this.document = LockWriter.write(lock);
  }

  GateResult run() throws GateException {
    findings.addAll(migrations.findings());
    if (!migrations.javaMigrations().isEmpty()) {
      findings.add(javaMigrations());
      return result(false, null, null, null);
    }
    if (migrations.isEmpty()) {
      findings.add(noMigrations());
      return proven(tables() + ", no migrations", null);
    }
    if (!CatalogReader.supports(plan.dialect())) {
      findings.add(unsupported());
      return result(false, null, null, null);
    }
    Migrated migrated = replay.migrated();
    String migratedDocument =
        LockWriter.write(LockKeeper.lock(plan, migrations, migrated.schema()));
    boolean drift = false;
    for (Finding finding : Comparison.findings(project, plan.unit(), replay, entities)) {
      boolean error = finding.level() == Level.ERROR;
      drift |= error;
      findings.add(
          error && plan.driftMode() == DriftMode.WARN ? finding.as(Level.WARNING) : finding);
    }
    if (drift) {
      return result(false, null, null, migratedDocument);
    }
    int count = migrations.count();
    return proven(
        tables()
            + (entities.schema().tables().size() == 1 ? " matches " : " match ")
            + count
            + (count == 1 ? " migration (" : " migrations (")
            + product()
            + " "
            + migrated.productVersion()
            + ")",
        migratedDocument);
  }

  private GateResult proven(String verdict, @Nullable String migratedDocument) {
    LockKeeper.Outcome outcome = new LockKeeper(project, plan).keep(lock, document);
    Finding problem = outcome.finding();
    if (problem != null) {
      findings.add(problem);
      return result(false, null, null, migratedDocument);
    }
    return result(true, plan.unit() + ": " + verdict, outcome.note(), migratedDocument);
  }

  private GateResult result(
      boolean proven,
      @Nullable String verdict,
      @Nullable String note,
      @Nullable String migratedDocument) {
    findings.sort(Finding.ORDER);
    return new GateResult(
        proven,
        verdict,
        findings,
        note == null ? List.of() : List.of(note),
        document,
        migratedDocument,
        migrations.archives());
  }

  private String tables() {
    int tables = entities.schema().tables().size();
    return tables + (tables == 1 ? " table" : " tables");
  }

  private String product() {
    return switch (plan.dialect()) {
      case "postgresql" -> "PostgreSQL";
      case "h2" -> "H2";
      case "mariadb" -> "MariaDB";
      case "mysql" -> "MySQL";
      default -> plan.dialect();
    };
  }

  private Finding javaMigrations() {
    List<String> code = migrations.javaMigrations();
    String first = code.get(0);
    return Finding.error(
            "migration.java",
            first,
            first
                + (code.size() == 1 ? "" : " and " + (code.size() - 1) + " more")
                + " is code of this application, which does not run while it is compiled: "
                + plan.unit()
                + " is left unproven",
            "mvn mooring:check, which runs after compile")
        .as(Level.WARNING)
        .at(first, 0);
  }

  private Finding noMigrations() {
    UnitPlan.Setting locations = plan.flyway().get("flyway.locations");
    return Finding.error(
            "migrations.none",
            plan.unit(),
            plan.unit()
                + " has no migrations"
                + (locations == null ? "" : " in " + shown(locations.value()))
                + ": nothing says how a database comes to fit the entities",
            "write the first one: " + first(locations))
        .as(Level.WARNING);
  }

  private String first(UnitPlan.@Nullable Setting locations) {
    String directory = locations == null ? "" : shown(locations.value()).split(", ", 2)[0];
    return (directory.isEmpty() ? "src/main/resources/db/migration" : directory) + "/V1__init.sql";
  }

  private String shown(String locations) {
    String root = project.projectDirectory().toAbsolutePath().normalize() + "/";
    return locations.replace("filesystem:", "").replace(root, "").replace(",", ", ");
  }

  private Finding unsupported() {
    return Finding.error(
            "engine.unsupported",
            plan.dialect(),
            "migrations of "
                + plan.dialect()
                + " cannot be replayed yet, so nothing compares them with the entities of "
                + plan.unit()
                + ": no drift is found, no lock is written",
            "supported are postgresql, h2, mariadb and mysql; the entities' schema is in META-INF/mooring/"
                + plan.unit()
                + ".json of the class output")
        .as(Level.WARNING);
  }
}
