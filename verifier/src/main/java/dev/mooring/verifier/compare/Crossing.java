package dev.mooring.verifier.compare;

import dev.mooring.verifier.compare.Difference.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said of one change on the way from one schema to another; where that was found,
 * <em>actual</em> is the first and <em>expected</em> the second.
 *
 * @param message one sentence without a full stop
 */
record Crossing(
    String object, String message, @Nullable String from, @Nullable String to, List<Step> steps) {}
