package db.migration;

import clinic.Mail;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Computes what SQL cannot. */
public class V2__Email extends BaseJavaMigration {
  @Override
  public void migrate(Context context) {
    JdbcTemplate jdbc =
        new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true));
    jdbc.execute("alter table owner add column email varchar(" + Mail.LENGTH + ")");
    for (String name : jdbc.queryForList("select name from owner", String.class)) {
      jdbc.update("update owner set email = ? where name = ?", Mail.address(name), name);
    }
    System.out.println("nobody wants to read that in a build");
  }
}
