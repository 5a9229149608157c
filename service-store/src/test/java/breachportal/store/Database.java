package breachportal.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import javax.sql.DataSource;

/// A real PostgreSQL, one a JVM.
public final class Database {

  private static final EmbeddedPostgres SERVER = start();

  private Database() {}

  /// @return the database, as its superuser
  public static DataSource source() {
    return SERVER.getPostgresDatabase();
  }

  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.builder()
          .setServerConfig("fsync", "off")
          .setLocaleConfig("locale-provider", "builtin")
          .setLocaleConfig("locale", "C.UTF-8")
          .setPGStartupWait(Duration.ofMinutes(3))
          .start();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
