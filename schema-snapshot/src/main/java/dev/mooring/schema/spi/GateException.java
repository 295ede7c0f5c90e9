package dev.mooring.schema.spi;

import dev.mooring.schema.finding.Finding;
import java.util.List;

/** Verification could not run. The findings say why and how to go on; there is at least one. */
public final class GateException extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient List<Finding> findings;

  public GateException(List<Finding> findings) {
    super(findings.get(0).text());
    this.findings = List.copyOf(findings);
  }

  public GateException(Finding finding) {
    this(List.of(finding));
  }

  public List<Finding> findings() {
    return findings;
  }
}
