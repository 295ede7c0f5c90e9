package dev.mooring.schema.sql.ansi;

/** An engine that keeps the case of names, quoted or not. */
class CasePreservingDialect extends AnsiDialect {
  CasePreservingDialect(String id) {
    super(id);
  }

  @Override
  public String fold(String unquoted) {
    return unquoted;
  }

  /** What is plain in upper case is plain in any. */
  @Override
  public String quote(String identifier) {
    boolean plain = !super.quote(super.fold(identifier)).startsWith("\"");
    return plain ? identifier : "\"" + identifier.replace("\"", "\"\"") + "\"";
  }
}
