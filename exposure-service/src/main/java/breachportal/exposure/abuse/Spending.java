package breachportal.exposure.abuse;

import breachportal.exposure.abuse.Uses.Use;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;

/// Spends what can be used a limited number of times, over all replicas together; many spend in one
/// statement.
@ApplicationScoped
public class Spending {

  private static final int MAX_BATCH = 500;
  private static final Duration GATHER = Duration.ofMillis(20);

  private final GroupCommit<Use, Boolean> uses;

  @Inject
  Spending(DataSource source) {
    this.uses =
        new GroupCommit<>(
            "spending",
            MAX_BATCH,
            GATHER,
            batch -> Batches.inTransaction(source, new Uses(batch)::count));
  }

  /// @param id what is used
  /// @param limit how many uses it has
  /// @param expires when it can't be used any more for its age
  /// @return whether one was left; known when it is written
  public CompletableFuture<Boolean> spend(UUID id, int limit, Instant expires) {
    return uses.submit(new Use(id, limit, expires));
  }

  @PreDestroy
  void stop() {
    uses.stop();
  }
}
