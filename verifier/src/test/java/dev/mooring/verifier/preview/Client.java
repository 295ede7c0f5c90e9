package dev.mooring.verifier.preview;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.h2.tools.RunScript;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.NativeQuery;
import org.postgresql.core.Parser;

/** Reads a script as the engine's own client would, and runs it statement by statement. */
final class Client {
  private static final Pattern COPY =
      Pattern.compile("(?ims)^(copy [^;]* from stdin[^;]*);\\n(.*?)^\\\\\\.$");

  private Client() {}

  static void run(String engine, Connection connection, String script) throws Exception {
    switch (engine) {
      case "postgresql" -> psql(connection, script);
      case "h2" -> RunScript.execute(connection, new StringReader(script));
      default -> mysql(connection, script);
    }
  }

  private static void psql(Connection connection, String script) throws SQLException, IOException {
    Matcher copy = COPY.matcher(script);
    int done = 0;
    while (copy.find()) {
      statements(connection, script.substring(done, copy.start()));
      connection
          .unwrap(BaseConnection.class)
          .getCopyAPI()
          .copyIn(copy.group(1), new ByteArrayInputStream(copy.group(2).getBytes(UTF_8)));
      done = copy.end();
    }
    statements(connection, script.substring(done));
  }

  private static void statements(Connection connection, String script) throws SQLException {
    List<NativeQuery> queries = Parser.parseJdbcSql(script, true, false, true, false, false);
    try (Statement statement = connection.createStatement()) {
      for (NativeQuery query : queries) {
        statement.execute(query.nativeSql);
      }
    }
  }

  /** A statement ends at a line that ends with the delimiter. */
  private static void mysql(Connection connection, String script) throws SQLException {
    String delimiter = ";";
    StringBuilder sql = new StringBuilder();
    try (Statement statement = connection.createStatement()) {
      for (String line : script.lines().toList()) {
        if (line.startsWith("delimiter ")) {
          delimiter = line.substring("delimiter ".length());
        } else if (line.endsWith(delimiter)) {
          sql.append(line, 0, line.length() - delimiter.length());
          statement.execute(sql.toString());
          sql.setLength(0);
        } else {
          sql.append(line).append('\n');
        }
      }
    }
  }
}
