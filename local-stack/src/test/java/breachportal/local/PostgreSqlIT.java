package breachportal.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgreSqlIT {
  @TempDir Path folder;
  private final int port = Ports.free().of(Port.POSTGRES);
  private Children children;

  @AfterEach
  void stop() {
    children.close();
  }

  @Test
  void shouldKeepItsDataBetweenRuns() throws Exception {
    var first = start();
    execute(first, "create table kept as select 7 as number");
    children.close();

    assertThat(number(start())).isEqualTo(7);
  }

  @RepeatedTest(5)
  void shouldStartAfterItWasKilled() throws Exception {
    var first = start();
    execute(first, "create table kept as select 8 as number");
    for (var orphan : ProcessHandle.current().children().toList()) {
      orphan.destroyForcibly();
      orphan.onExit().get(60, TimeUnit.SECONDS);
    }

    assertThat(number(start())).isEqualTo(8);
  }

  @Test
  void shouldLetAServiceIntoItsOwnSchemaAlone() throws Exception {
    var database = start();
    var password = Secrets.in(folder.resolve("secrets")).password("database-report_app");
    var url = database.url(PostgreSql.DATABASE);
    try (var connection = DriverManager.getConnection(url, "report_app", password);
        var statement = connection.createStatement()) {
      assertThat(statement.execute("select 1")).isTrue();
      assertThatThrownBy(() -> statement.execute("create table exposure.mine (a int)"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("permission denied");
    }
    assertThatThrownBy(() -> DriverManager.getConnection(url, "report_app", "report_app"))
        .isInstanceOf(SQLException.class);
  }

  private PostgreSql start() throws Exception {
    children = new Children(folder, failure -> {});
    var database =
        new PostgreSql(
            Checkout.here().postgres(),
            folder.resolve("postgres"),
            port,
            Secrets.in(folder.resolve("secrets")),
            children);
    database.start();
    return database;
  }

  private static void execute(PostgreSql database, String sql) throws SQLException {
    try (var connection = database.connect(PostgreSql.DATABASE);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static int number(PostgreSql database) throws SQLException {
    try (var connection = database.connect(PostgreSql.DATABASE);
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select number from kept")) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
