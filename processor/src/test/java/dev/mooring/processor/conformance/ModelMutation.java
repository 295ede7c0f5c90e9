package dev.mooring.processor.conformance;

import dev.mooring.schema.model.Schema;

/**
 * What migrations may have made instead of what the entities imply.
 *
 * @param code of the one finding; empty where it means the same
 * @param object of that finding
 * @param schema what they made
 */
record ModelMutation(String code, String object, Schema schema) {
  @Override
  public String toString() {
    return code.isEmpty() ? "means the same: " + object : code + " " + object;
  }
}
