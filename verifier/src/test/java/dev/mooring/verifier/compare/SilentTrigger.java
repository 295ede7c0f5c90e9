package dev.mooring.verifier.compare;

import java.sql.Connection;
import org.h2.api.Trigger;

/** A trigger that H2 finds by its name, and that does nothing. */
public final class SilentTrigger implements Trigger {
  @Override
  public void fire(Connection connection, Object[] before, Object[] after) {}
}
