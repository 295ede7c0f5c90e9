package dev.mooring.verifier.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said of one change; code, effect and level come from the tables of the schema
 * module.
 *
 * @param attribute where it belongs in the source
 * @param message one sentence without a full stop
 * @param sql the statements that mend the migrations' side, none where that is no matter of SQL
 */
record Draft(
    String object,
    @Nullable String attribute,
    String message,
    @Nullable String expected,
    @Nullable String actual,
    List<String> sql) {}
