package breachportal.store;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import breachportal.api.id.Ids;
import breachportal.store.lease.Claim;
import breachportal.store.lease.LeasedQueue;
import breachportal.store.lease.QueueWorker;
import breachportal.store.sql.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LeasedQueueIT {

  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final DataSource source = Database.source();
  private final Sql sql = Sql.on(source);
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-21T08:00:00Z"));
  private final LeasedQueue queue = new LeasedQueue(source, now::get, "work", LEASE);

  @BeforeEach
  void emptyTable() {
    sql.update("drop table if exists work");
    sql.update(
        "create table work (id uuid primary key, available_at timestamptz not null,"
            + " attempts integer not null default 0)");
  }

  @Test
  void shouldHoldWorkForTheLeaseAndThenGiveItToAnother() {
    UUID id = insert(now.get());
    assertEquals(List.of(new Claim(id, 1)), queue.claim(10));
    assertTrue(queue.claim(10).isEmpty());
    pass(LEASE);
    assertEquals(List.of(new Claim(id, 2)), queue.claim(10));
  }

  @Test
  void shouldIgnoreTheEndOfALostLease() {
    insert(now.get());
    Claim lost = queue.claim(1).getFirst();
    pass(LEASE);
    Claim held = queue.claim(1).getFirst();
    assertFalse(queue.complete(lost));
    assertFalse(queue.retryAt(lost, now.get()));
    assertFalse(queue.bury(lost));
    assertTrue(queue.complete(held));
    assertFalse(queue.complete(held));
  }

  @Test
  void shouldRetryNotBeforeItsTime() {
    insert(now.get());
    queue.retryAt(queue.claim(1).getFirst(), now.get().plusSeconds(300));
    pass(Duration.ofSeconds(299));
    assertTrue(queue.claim(1).isEmpty());
    pass(Duration.ofSeconds(1));
    assertEquals(1, queue.claim(1).size());
  }

  @Test
  void shouldKeepDeadLettersAndNeverClaimThem() {
    insert(now.get());
    assertTrue(queue.bury(queue.claim(1).getFirst()));
    pass(Duration.ofDays(10_000));
    assertTrue(queue.claim(1).isEmpty());
    assertEquals(1, queue.dead());
    assertEquals(Duration.ZERO, queue.oldestDue());
  }

  @Test
  void shouldSayHowLongTheOldestHasWaited() {
    insert(now.get().minusSeconds(90));
    insert(now.get().minusSeconds(30));
    assertEquals(Duration.ofSeconds(90), queue.oldestDue());
  }

  @Test
  void shouldShareTheWorkWithoutDoingAnyTwice() throws Exception {
    for (int i = 0; i < 500; i++) {
      insert(now.get());
    }
    Set<UUID> done = ConcurrentHashMap.newKeySet();
    ConcurrentLinkedQueue<UUID> twice = new ConcurrentLinkedQueue<>();
    List<QueueWorker> workers = List.of(worker(done, twice), worker(done, twice));
    workers.forEach(QueueWorker::start);
    await().atMost(PATIENCE).until(() -> done.size() == 500);
    for (QueueWorker each : workers) {
      each.stop();
    }
    assertTrue(twice.isEmpty());
    assertEquals(0, sql.first("select count(*) from work", row -> row.getInt(1)).orElseThrow());
  }

  @Test
  void shouldWakeOnNotify() throws Exception {
    Set<UUID> done = ConcurrentHashMap.newKeySet();
    QueueWorker worker = worker(done, new ConcurrentLinkedQueue<>());
    worker.start();
    UUID id = insert(now.get());
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              sql.query("select pg_notify('work_due', '')", row -> true);
              return done.contains(id);
            });
    worker.stop();
  }

  private QueueWorker worker(Set<UUID> done, ConcurrentLinkedQueue<UUID> twice) {
    return new QueueWorker(
        queue,
        source,
        "work_due",
        Duration.ofHours(1),
        4,
        (from, claim) -> {
          if (!done.add(claim.id())) {
            twice.add(claim.id());
          }
          from.complete(claim);
        });
  }

  private UUID insert(Instant due) {
    UUID id = Ids.next();
    sql.update("insert into work (id, available_at) values (?, ?)", id, due);
    return id;
  }

  private void pass(Duration time) {
    now.updateAndGet(at -> at.plus(time));
  }
}
