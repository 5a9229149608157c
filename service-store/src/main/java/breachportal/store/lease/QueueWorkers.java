package breachportal.store.lease;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import javax.sql.DataSource;

/// The workers of a service's queues. Each begins when whoever has work for it says so; all stop
/// with the service, which waits for the work in hand.
@ApplicationScoped
public class QueueWorkers {
  @Inject DataSource source;

  private final List<QueueWorker> workers = new CopyOnWriteArrayList<>();

  /// Sets a worker to work, as [QueueWorker] describes it.
  ///
  /// @param queue the work
  /// @param channel the `NOTIFY` channel, a plain SQL name
  /// @param poll how long to wait when nothing is due and nobody calls
  /// @param parallel how many pieces of work at once
  /// @param work does one piece of work of the queue and ends its claim
  public void start(
      LeasedQueue queue,
      String channel,
      Duration poll,
      int parallel,
      BiConsumer<LeasedQueue, Claim> work) {
    QueueWorker worker = new QueueWorker(queue, source, channel, poll, parallel, work);
    workers.add(worker);
    worker.start();
  }

  void stop(@Observes ShutdownEvent unused) throws InterruptedException {
    for (QueueWorker worker : workers) {
      worker.stop();
    }
  }
}
