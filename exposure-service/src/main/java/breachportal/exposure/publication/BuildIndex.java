package breachportal.exposure.publication;

import breachportal.api.id.Ids;
import breachportal.exposure.ExposureSettings;
import breachportal.exposure.core.generation.Generation;
import breachportal.exposure.core.generation.GenerationWriter;
import breachportal.exposure.core.prf.PrfKeyring;
import breachportal.exposure.core.prf.PrfKeys;
import breachportal.exposure.core.run.MappedRun;
import breachportal.exposure.leak.KnownLeaks;
import breachportal.exposure.leak.LeakPublished;
import breachportal.exposure.loading.Runs;
import breachportal.exposure.loading.Runs.Run;
import breachportal.store.audit.AuditTrail;
import breachportal.store.chunk.ChunkStore.Written;
import breachportal.store.lease.Claim;
import breachportal.store.lease.LeaseKeeper;
import breachportal.store.lease.LeasedQueue;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Builds the next generation of each served epoch that has a run: all runs that are to be in it
/// are merged into a file, the file is verified and stored, and one transaction serves it and
/// publishes its leaks. The newest epoch comes first; the request is done with the last.
///
/// When two replicas build at once, only one built on the generation that is still served; the
/// other one's work is dropped and done again.
@ApplicationScoped
class BuildIndex {

  @Inject ExposureSettings settings;
  @Inject Runs runs;
  @Inject Generations generations;
  @Inject KnownLeaks leaks;
  @Inject PrfKeyring keyring;
  @Inject AuditTrail audit;
  @Inject InstantSource time;
  @Inject Event<LeakPublished> published;

  /// Does what a claim on the queue of the index asks for.
  void build(LeasedQueue queue, Claim claim) {
    try (LeaseKeeper keeper = new LeaseKeeper(queue, claim, settings.lease())) {
      boolean all = true;
      for (PrfKeys keys : keyring.newestFirst()) {
        all &= build(keys.epoch().number(), keeper);
      }
      var unused = all ? queue.complete(claim) : queue.retryAt(claim, time.instant());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @return whether the epoch has what it should; false when another builder was faster
  private boolean build(int epoch, LeaseKeeper keeper) throws IOException {
    Optional<Long> before = generations.served(epoch).map(Generations.Stored::number);
    List<Run> indexed = runs.toIndex(epoch);
    if (indexed.isEmpty() && before.isEmpty()) {
      return true;
    }
    Path folder = Files.createDirectories(settings.indexFolder());
    Path file = Files.createTempFile(folder, "building-", ".index");
    try {
      merge(indexed, epoch, keeper, file);
      return store(file, before, indexed, keeper);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private boolean store(Path file, Optional<Long> before, List<Run> indexed, LeaseKeeper keeper)
      throws IOException {
    Generation generation = Generation.open(file).verified();
    UUID id = Ids.next();
    boolean served = false;
    try (InputStream bytes = Files.newInputStream(file)) {
      Written written = generations.store(id, bytes);
      keeper.requireHeld();
      served =
          QuarkusTransaction.requiringNew()
              .call(
                  () ->
                      generations.hold(generation.epoch()).equals(before)
                          && serve(id, generation, written, indexed));
    } finally {
      if (!served) {
        generations.discard(id);
      }
    }
    return served;
  }

  private boolean serve(UUID id, Generation generation, Written written, List<Run> indexed) {
    generations.serve(id, generation, written, time.instant());
    for (Run run : indexed) {
      if (leaks.hold(run.leak()).publish(time.instant())) {
        audit.append("leak.published", "leak/" + run.leak(), "generation " + generation.number());
        published.fire(new LeakPublished(run.leak()));
      }
    }
    return true;
  }

  private void merge(List<Run> indexed, int epoch, LeaseKeeper keeper, Path file)
      throws IOException {
    List<MappedRun> fetched = new ArrayList<>();
    try {
      for (Run run : indexed) {
        keeper.requireHeld();
        fetched.add(runs.fetch(run.id(), settings.indexFolder()));
      }
      int threads = Runtime.getRuntime().availableProcessors();
      long unused =
          new GenerationWriter(generations.nextNumber(), epoch, fetched, threads).write(file);
    } finally {
      fetched.forEach(MappedRun::close);
    }
  }
}
