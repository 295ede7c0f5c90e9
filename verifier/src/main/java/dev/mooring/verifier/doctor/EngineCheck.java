package dev.mooring.verifier.doctor;

import dev.mooring.schema.catalog.CatalogReader;
import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.spi.GateException;
import dev.mooring.schema.spi.UnitPlan;
import dev.mooring.schema.spi.UnitPlan.Setting;
import dev.mooring.verifier.config.DevCredentials;
import dev.mooring.verifier.database.DevDatabase;
import dev.mooring.verifier.database.DevDatabaseException;
import dev.mooring.verifier.database.DevDatabaseRequest;
import dev.mooring.verifier.database.DevDatabases;
import dev.mooring.verifier.database.ProductName;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Whether the throw-away database starts; it is really started. */
final class EngineCheck {
  private static final String NAME = "engine";
  private static final String MISSING = "engine.missing";

  private EngineCheck() {}

  static void look(Patient patient, Results results) {
    @Nullable UnitPlan plan = patient.plan();
    if (plan == null) {
      results.unknown(
          NAME, "which engine is wanted is not known while the configuration is broken");
      return;
    }
    String product = ProductName.of(plan.dialect());
    if (plan.devUrl() == null && !CatalogReader.supports(plan.dialect())) {
      results.warning(
          NAME,
          product + " cannot be started here, so that nothing is compared",
          "mooring.toml: database.dev-url = \"env:MOORING_DEV_URL\", an empty database of "
              + product);
    } else if (!patient.request().start()) {
      results.unknown(NAME, product + " was not started, as asked for");
    } else {
      start(patient, plan, product, results);
    }
  }

  private static void start(Patient patient, UnitPlan plan, String product, Results results) {
    try (DevDatabase database = DevDatabases.open(request(patient, plan));
        Connection connection = database.connect()) {
      results.ok(
          NAME,
          product
              + " "
              + database.productVersion()
              + (plan.devUrl() == null ? " started" : " answers at dev-url")
              + (connection.isReadOnly() ? ", read-only" : ""));
    } catch (DevDatabaseException e) {
      refused(patient, plan, e, results);
    } catch (GateException e) {
      e.findings().forEach(finding -> results.finding(NAME, finding));
    } catch (SQLException e) {
      results.problem(NAME, product + " started but takes no connection: " + e.getMessage());
    }
  }

  private static void refused(
      Patient patient, UnitPlan plan, DevDatabaseException refusal, Results results) {
    String needed = DevDatabases.library(plan.dialect());
    boolean beside =
        refusal.code().equals(MISSING)
            && needed != null
            && Patient.find(patient.processorPath(), needed.substring(needed.indexOf(':') + 1))
                != null;
    if (beside) {
      results.unknown(
          NAME,
          ProductName.of(plan.dialect())
              + " was not started: it is on the processor path, but not beside this command",
          "mvn mooring:doctor, after the first compile");
      return;
    }
    results.finding(
        NAME,
        Finding.error(refusal.code(), "", refusal.problem(), refusal.fix().toArray(String[]::new)));
  }

  private static DevDatabaseRequest request(Patient patient, UnitPlan plan) throws GateException {
    DevDatabaseRequest empty =
        DevDatabaseRequest.of(plan.dialect(), patient.project().cacheDirectory());
    Setting url = plan.devUrl();
    if (url == null) {
      return empty;
    }
    DevCredentials credentials = DevCredentials.of(plan);
    return new DevDatabaseRequest(
        plan.dialect(),
        url.value(),
        credentials.user(),
        credentials.password(),
        patient.project().cacheDirectory(),
        null,
        empty.startTimeout());
  }
}
