package dev.mooring.verifier.compare;

import java.util.List;

/**
 * One thing that a migration may have done otherwise.
 *
 * @param code the one code that tells it; empty where it means the same as before
 * @param object what a finding is about
 * @param sql what does it
 */
public record Mutation(String code, String object, List<String> sql) {}
