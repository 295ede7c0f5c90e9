package dev.mooring.verifier.gate;

import dev.mooring.schema.catalog.CatalogReader;
import dev.mooring.schema.diff.Codes;
import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import dev.mooring.schema.lock.Lock;
import dev.mooring.schema.lock.LockException;
import dev.mooring.schema.lock.LockFile;
import dev.mooring.schema.lock.LockWriter;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.spi.EntitySchema;
import dev.mooring.schema.spi.GateException;
import dev.mooring.schema.spi.GateResult;
import dev.mooring.schema.spi.ProjectContext;
import dev.mooring.schema.spi.UnitPlan;
import dev.mooring.schema.spi.UnitPlan.DriftMode;
import dev.mooring.verifier.compare.Comparison;
import dev.mooring.verifier.compare.OrdinalOrder;
import dev.mooring.verifier.database.ProductName;
import dev.mooring.verifier.policy.Judge;
import dev.mooring.verifier.policy.Judgement;
import dev.mooring.verifier.release.MigrationOrder;
import dev.mooring.verifier.replay.MigrationReplay;
import dev.mooring.verifier.replay.MigrationReplay.Migrated;
import dev.mooring.verifier.replay.MigrationSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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
  private final String baseline;
  private final List<Finding> findings = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  Verification(
      ProjectContext project, UnitPlan plan, EntitySchema entities, MigrationReplay replay) {
    this.project = project;
    this.plan = plan;
    this.entities = entities;
    this.replay = replay;
    this.migrations = replay.migrations();
    this.lock = LockKeeper.lock(plan, migrations, entities.schema());
    this.document = LockWriter.write(lock);
    this.baseline = LockKeeper.name(project, plan.baselineFile());
  }

  Verified run() throws GateException {
    findings.addAll(migrations.findings());
    List<Finding> differences = new ArrayList<>(entities.findings());
    differences.removeIf(finding -> !Codes.all().contains(finding.code()));
    if (!migrations.javaMigrations().isEmpty()) {
      findings.addAll(differences);
      findings.add(javaMigrations());
      return result(false, null, null, null);
    }
    if (migrations.isEmpty()) {
      findings.addAll(differences);
      findings.add(noMigrations());
      return proven(tables() + ", no migrations", null);
    }
    boolean ownReader = CatalogReader.supports(plan.dialect());
    if (!ownReader && plan.devUrl() == null) {
      findings.addAll(differences);
      findings.add(DriverMetadata.unsupported(plan));
      return result(false, null, null, null);
    }
    // Git takes a moment, in which the migrations are replayed.
    CompletableFuture<List<Finding>> order =
        CompletableFuture.supplyAsync(new MigrationOrder(project, plan)::findings);
    Migrated migrated = replay.migrated();
    if (!ownReader) {
      findings.add(DriverMetadata.untold(plan));
    }
    Finding other = EngineVersion.differs(plan, migrated.productVersion());
    if (other != null) {
      findings.add(other);
    }
    boolean unmapped = plan.policies().reportUnmapped();
    differences.addAll(Comparison.findings(project, plan.unit(), replay, entities, unmapped));
    differences.addAll(reordered());
    Judgement judgement;
    try {
      judgement = new Judge(project, plan, baseline).judge(differences);
    } catch (LockException e) {
      // Without the baseline nobody can tell what is new.
      findings.add(LockKeeper.named(e, baseline));
      return result(false, null, null, migrated.schema());
    }
    notes.addAll(judgement.notes());
    findings.addAll(order.join());
    for (Finding finding : judgement.findings()) {
      boolean waits = finding.level() == Level.ERROR && plan.driftMode() == DriftMode.WARN;
      findings.add(waits ? finding.as(Level.WARNING) : finding);
    }
    if (judgement.isDrift()) {
      return result(false, null, null, migrated.schema());
    }
    int count = migrations.count();
    return proven(
        tables()
            + (entities.schema().tables().size() == 1 ? " matches " : " match ")
            + count
            + (count == 1 ? " migration (" : " migrations (")
            + ProductName.of(plan.dialect())
            + " "
            + migrated.productVersion()
            + ")"
            + butFor(judgement.known()),
        migrated.schema());
  }

  /** A lock that cannot be read is reported where it is to be written. */
  private List<Finding> reordered() {
    if (!OrdinalOrder.concerns(entities.schema())) {
      return List.of();
    }
    String name = LockKeeper.name(project, plan.lockFile());
    try {
      Lock committed = LockFile.read(plan.lockFile());
      return committed == null
          ? List.of()
          : OrdinalOrder.findings(committed.schema(), entities.schema(), name);
    } catch (LockException e) {
      return List.of();
    }
  }

  private Verified proven(String verdict, @Nullable Schema migrated) {
    LockKeeper.Outcome outcome = new LockKeeper(project, plan).keep(lock, document);
    Finding problem = outcome.finding();
    if (problem != null) {
      findings.add(problem);
      return result(false, null, null, migrated);
    }
    return result(true, plan.unit() + ": " + verdict, outcome.note(), migrated);
  }

  private Verified result(
      boolean proven, @Nullable String verdict, @Nullable String note, @Nullable Schema migrated) {
    findings.sort(Finding.ORDER);
    if (note != null) {
      notes.add(note);
    }
    List<Path> files = new ArrayList<>(migrations.archives());
    files.addAll(replay.read());
    files.add(plan.baselineFile());
    String produced = migrated == null ? null : replay.document(migrated);
    return new Verified(
        new GateResult(proven, verdict, findings, notes, document, produced, files),
        lock,
        migrated);
  }

  private static String butFor(int known) {
    return known == 0
        ? ""
        : " but for " + known + (known == 1 ? " known difference" : " known differences");
  }

  private String tables() {
    int tables = entities.schema().tables().size();
    return tables + (tables == 1 ? " table" : " tables");
  }

  /** Where the goal is in the build files it will prove the unit, and nobody need be warned. */
  private Finding javaMigrations() {
    List<String> code = migrations.javaMigrations();
    String first = code.get(0);
    String more = code.size() == 1 ? "" : " and " + (code.size() - 1) + " more";
    boolean bound = CheckGoal.isBound(project.projectDirectory());
    return Finding.error(
            "migration.java",
            first,
            first
                + more
                + " is code of this application, which does not run while it is compiled: "
                + plan.unit()
                + (bound
                    ? " is left to mooring:check, which runs it"
                    : " is left unproven unless mooring:check runs it"),
            bound
                ? new String[0]
                : new String[] {
                  "mvn mooring:check after compile, or the goal among the build's plugins"
                })
        .as(bound ? Level.NOTE : Level.WARNING)
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
            "write the first one: " + first(locations),
            "mooring.toml: role = \"library\" where other modules prove these entities")
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
}
