package dev.mooring.processor.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class SilenceTest {
  @Test
  void bootSaysNothingAndLeavesLoggingAsItWas() {
    Logger hibernate = Logger.getLogger("org.hibernate");
    hibernate.setLevel(Level.FINE);
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = System.out;
    PrintStream err = System.err;
    PrintStream captured = new PrintStream(said, true, StandardCharsets.UTF_8);
    System.setOut(captured);
    System.setErr(captured);
    Handler console = new ConsoleHandler(); // writes to what System.err is now
    console.setLevel(Level.ALL);
    Logger.getLogger("").addHandler(console);
    try {
      Model.of("@Entity class Owner { @Id Long id; }")
          .with("hibernate.dialect", "org.hibernate.dialect.H2Dialect")
          .on("h2");
      assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
      assertThat(hibernate.getLevel()).isEqualTo(Level.FINE);
      assertThat(hibernate.getUseParentHandlers()).isTrue();
    } finally {
      System.setOut(out);
      System.setErr(err);
      Logger.getLogger("").removeHandler(console);
      hibernate.setLevel(null);
    }
  }
}
