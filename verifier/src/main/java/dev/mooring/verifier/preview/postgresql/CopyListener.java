package dev.mooring.verifier.preview.postgresql;

import dev.mooring.verifier.preview.StandIn;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import org.postgresql.copy.CopyIn;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.Encoding;
import org.postgresql.core.QueryExecutor;

/** As much of PostgreSQL's driver as its {@code CopyManager} needs to write rows. */
final class CopyListener {
  private final StandIn.Copies copies;

  CopyListener(StandIn.Copies copies) {
    this.copies = copies;
  }

  BaseConnection connection() {
    QueryExecutor executor =
        proxy(
            QueryExecutor.class,
            (proxy, method, arguments) ->
                method.getName().equals("startCopy") ? copy(String.valueOf(arguments[0])) : null);
    return proxy(
        BaseConnection.class,
        (proxy, method, arguments) ->
            switch (method.getName()) {
              case "getEncoding" -> Encoding.getJVMEncoding("UTF8");
              case "getQueryExecutor" -> executor;
              case "getAutoCommit" -> true;
              default -> null;
            });
  }

  private CopyIn copy(String sql) {
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    return proxy(
        CopyIn.class,
        (proxy, method, arguments) ->
            switch (method.getName()) {
              case "writeToCopy" -> {
                data.write((byte[]) arguments[0], (int) arguments[1], (int) arguments[2]);
                yield null;
              }
              case "endCopy" -> {
                copies.copied(sql, data.toString(StandardCharsets.UTF_8));
                yield 0L;
              }
              case "isActive" -> false;
              case "getHandledRowCount" -> 0L;
              default -> null;
            });
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            CopyListener.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
