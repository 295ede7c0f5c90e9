package dev.mooring.schema.spi;

/**
 * The verifier as the processor's worker sees it; found through {@link java.util.ServiceLoader}.
 * Implementations are thread-safe and keep databases open between calls until closed.
 */
public interface SchemaGate extends AutoCloseable {
  /**
   * The units of the module that the project's configuration speaks of; the one that the option
   * {@code unit} names where it names one of several.
   *
   * @throws GateException where the configuration cannot be read
   */
  ModuleUnits units(ProjectContext project) throws GateException;

  /**
   * Reads the project's configuration, wherever users keep it, and settles every question that does
   * not need the entities.
   *
   * <p>Of several units it is the one that {@link ProjectContext#unit} was given.
   *
   * @throws GateException where the configuration cannot be read or says nothing usable
   */
  UnitPlan plan(ProjectContext project) throws GateException;

  /**
   * Starts what {@link #verify} will need (database, replay of the migrations) in the background.
   * Failures are reported by {@code verify}.
   */
  void prepare(ProjectContext project, UnitPlan plan);

  /**
   * Replays the migrations, compares, and writes or checks the lock. Drift is a returned finding.
   * What {@code entities} found that is a difference comes back too, as policies judge it.
   *
   * @throws GateException where verification could not run; its findings say how to go on
   */
  GateResult verify(ProjectContext project, UnitPlan plan, EntitySchema entities)
      throws GateException;

  @Override
  void close();
}
