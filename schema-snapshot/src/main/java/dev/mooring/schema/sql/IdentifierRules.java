package dev.mooring.schema.sql;

import java.util.Set;

/**
 * Which names need quotes. Only ASCII counts as regular: engines disagree on what else is a letter
 * and how it folds.
 *
 * @param upper whether the engine folds to upper case, rather than to lower case
 * @param dollar whether a name may go on with a dollar sign
 * @param reserved in the case to which the engine folds
 */
public record IdentifierRules(boolean upper, boolean dollar, Set<String> reserved) {

  /** Changes ASCII letters alone, so that no locale has a say. */
  public String fold(String unquoted) {
    StringBuilder folded = new StringBuilder(unquoted.length());
    for (int i = 0; i < unquoted.length(); i++) {
      char c = unquoted.charAt(i);
      if (upper && c >= 'a' && c <= 'z') {
        folded.append((char) (c - 'a' + 'A'));
      } else if (!upper && c >= 'A' && c <= 'Z') {
        folded.append((char) (c - 'A' + 'a'));
      } else {
        folded.append(c);
      }
    }
    return folded.toString();
  }

  /**
   * The name between double quotes where it needs them; otherwise in lower case, which reads best.
   */
  public String quote(String identifier) {
    return isPlain(identifier) ? lower(identifier) : "\"" + identifier.replace("\"", "\"\"") + "\"";
  }

  private boolean isPlain(String identifier) {
    if (identifier.isEmpty() || reserved.contains(identifier)) {
      return false;
    }
    for (int i = 0; i < identifier.length(); i++) {
      char c = identifier.charAt(i);
      boolean letter = upper ? c >= 'A' && c <= 'Z' : c >= 'a' && c <= 'z';
      boolean further = (c >= '0' && c <= '9') || (dollar && c == '$');
      if (!letter && c != '_' && (i == 0 || !further)) {
        return false;
      }
    }
    return true;
  }

  private String lower(String plain) {
    return upper ? new IdentifierRules(false, dollar, reserved).fold(plain) : plain;
  }
}
