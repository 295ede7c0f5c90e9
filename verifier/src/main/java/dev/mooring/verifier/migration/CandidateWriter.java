package dev.mooring.verifier.migration;

import dev.mooring.schema.model.Schema;
import dev.mooring.schema.sql.SqlDialect;
import dev.mooring.verifier.compare.Difference;
import dev.mooring.verifier.compare.Difference.Phase;
import dev.mooring.verifier.compare.Difference.Step;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Puts together the statements that some differences take. */
final class CandidateWriter {
  private final CandidateRules rules;
  private final List<Statement> statements = new ArrayList<>();
  private final List<Held> held = new ArrayList<>();
  private final List<Waiting> waiting = new ArrayList<>();
  private final List<Difference> unknown = new ArrayList<>();
  private final Set<String> written = new LinkedHashSet<>();

  private CandidateWriter(CandidateRules rules) {
    this.rules = rules;
  }

  /**
   * What these differences take.
   *
   * @param entities as the processor made them
   * @param migrated the catalog that differs from them
   */
  static CandidateWriter of(
      Schema entities, Schema migrated, List<Difference> differences, Intent intent, Drops drops) {
    SqlDialect dialect = SqlDialect.of(entities.dialect());
    CandidateWriter writer =
        new CandidateWriter(new CandidateRules(entities, migrated, dialect, intent, drops));
    for (String sql : entities.auxiliary()) {
      if (!intent.hadAuxiliary(sql)) {
        writer.write("the mapping", Statement.of(Phase.CREATE_TYPES, sql));
      }
    }
    differences.forEach(writer::add);
    writer.addTypes(new NamedTypes(entities, migrated, dialect));
    return writer;
  }

  /** A difference that stays unless a hazard is allowed. */
  record Held(Difference difference, Hazard hazard) {}

  /**
   * A drop that waits.
   *
   * @param object as {@code mooring.toml} is to name it
   */
  record Waiting(Difference difference, String object, Hazard hazard) {}

  private void add(Difference difference) {
    if (difference.change() == null) {
      unknown.add(difference);
      return;
    }
    Decision decision = difference.change().accept(rules);
    if (decision instanceof Decision.Take) {
      if (difference.steps().isEmpty()) {
        unknown.add(difference);
      }
      for (Step step : difference.steps()) {
        write(difference.subject(), Statement.of(step.phase(), step.sql()));
      }
    } else if (decision instanceof Decision.Write write) {
      write.statements().forEach(statement -> write(difference.subject(), statement));
    } else if (decision instanceof Decision.Hold hold) {
      held.add(new Held(difference, hold.hazard()));
    } else if (decision instanceof Decision.Wait wait) {
      wait.meanwhile().forEach(statement -> write(difference.subject(), statement));
      waiting.add(new Waiting(difference, wait.object(), wait.hazard()));
    }
  }

  /** What the statements so far need beside them. */
  private void addTypes(NamedTypes types) {
    for (Statement statement : List.copyOf(statements)) {
      for (String sql : types.neededBy(statement.sql())) {
        if (written.add(Phase.CREATE_TYPES + " " + sql)) {
          statements.add(Statement.of(Phase.CREATE_TYPES, sql).serving(statement.subject()));
        }
      }
    }
  }

  /** The same statement may serve several differences. */
  private void write(String subject, Statement statement) {
    if (written.add(statement.phase() + " " + statement.sql())) {
      statements.add(statement.serving(subject));
    }
  }

  /** In an order that runs. */
  List<Statement> statements() {
    List<Statement> ordered = new ArrayList<>();
    for (Phase phase : Phase.values()) {
      for (Statement statement : statements) {
        if (statement.phase() == phase) {
          ordered.add(statement);
        }
      }
    }
    return ordered;
  }

  /** What stays unless a hazard is allowed. */
  List<Held> held() {
    return List.copyOf(held);
  }

  /** What waits for a later migration. */
  List<Waiting> waiting() {
    return List.copyOf(waiting);
  }

  /** What no statement is known for. */
  List<Difference> unknown() {
    return List.copyOf(unknown);
  }
}
