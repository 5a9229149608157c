package breachportal.exposure.loading;

import breachportal.contract.leak.LeakState;
import breachportal.exposure.core.identifier.Normaliser;
import breachportal.exposure.core.prf.PrfKeys;
import breachportal.exposure.leak.KnownLeak;
import breachportal.exposure.leak.KnownLeaks;
import breachportal.exposure.leak.LoadCounts;
import breachportal.exposure.leak.Loads;
import breachportal.exposure.leak.PartCounts;
import breachportal.exposure.loading.LoadPart.PartRun;
import breachportal.file.FileFault;
import breachportal.store.audit.AuditTrail;
import breachportal.store.lease.Claim;
import breachportal.store.lease.LeasedQueue;
import breachportal.store.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;

/// The ends of a part and of a load, each one transaction, fenced by the claim: the run counts and
/// the file is gone, or the leak has failed and the file is gone. Under a claim that was lost,
/// nothing happens. Ends of the same leak wait for each other.
@ApplicationScoped
class EndLoading {

  @Inject DataSource source;
  @Inject KnownLeaks leaks;
  @Inject Loads loads;
  @Inject PartCounts counted;
  @Inject LoadParts parts;
  @Inject Uploads uploads;
  @Inject Runs runs;
  @Inject PrfKeys keys;
  @Inject AuditTrail audit;
  @Inject Event<LoadedAgain> loadedAgain;
  @Inject InstantSource time;

  /// Ends a part. Who ends the last one asks for the merge; where there is only one, its run is
  /// that of the file.
  ///
  /// @param run the run of its points, whose bytes are stored
  /// @param counts what was counted in it
  /// @return whether the claim still held
  boolean completePart(Claim claim, UUID leak, PartRun run, LoadCounts counts) {
    return inOneTransaction(
        () -> {
          KnownLeak loading = leaks.hold(leak);
          if (!parts.complete(claim, run, counts)) {
            return false;
          }
          UUID upload = parts.find(claim.id()).orElseThrow().upload();
          List<LoadPart> all = parts.of(upload);
          if (all.size() == 1) {
            finish(loading, upload, run);
          } else if (all.stream().allMatch(LoadPart::done)) {
            askForMerge(upload);
          }
          return true;
        });
  }

  /// @param run the run of the whole file, whose bytes are stored
  /// @return whether the claim still held
  boolean completeFile(LeasedQueue queue, Claim claim, UUID leak, PartRun run) {
    return inOneTransaction(
        () -> {
          KnownLeak loading = leaks.hold(leak);
          boolean held = queue.complete(claim);
          if (held) {
            finish(loading, claim.id(), run);
          }
          return held;
        });
  }

  /// @param fault why the file can't be loaded
  /// @param held ends or extends the claim, and tells whether it still held
  void fail(UUID upload, UUID leak, FileFault fault, BooleanSupplier held) {
    boolean unused =
        inOneTransaction(
            () -> {
              KnownLeak loading = leaks.hold(leak);
              if (!held.getAsBoolean()) {
                return false;
              }
              loads.count(leak, counted.sum(upload).failed(fault.code()));
              loading.failLoading();
              audit.append("leak.load_failed", "leak/" + leak, fault.code());
              discard(upload);
              return true;
            });
  }

  /// Deletes a file with all that was made of it, in the current transaction.
  void discard(UUID upload) {
    parts.of(upload).stream()
        .filter(LoadPart::done)
        .forEach(part -> runs.discard(part.durable().id()));
    uploads.delete(upload);
  }

  private void finish(KnownLeak leak, UUID upload, PartRun run) {
    int epoch = keys.epoch().number();
    runs.add(run, leak.id(), epoch, Normaliser.VERSION, time.instant());
    loads.count(leak.id(), counted.sum(upload).atEnd(run.entries()));
    leak.finishLoading();
    if (leak.state() == LeakState.PUBLISHED) {
      loadedAgain.fire(new LoadedAgain(leak.id()));
    }
    audit.append("leak.loaded", "leak/" + leak.id(), run.entries() + " entries");
    parts.of(upload).stream()
        .map(LoadPart::durable)
        .filter(each -> !each.equals(run))
        .forEach(each -> runs.discard(each.id()));
    uploads.delete(upload);
  }

  private void askForMerge(UUID upload) {
    Sql sql = Sql.on(source);
    sql.update(
        "insert into loading (id, available_at, stage) values (?, ?, 'MERGE')",
        upload,
        time.instant());
    sql.ring("exposure_loading");
  }

  private static boolean inOneTransaction(BooleanSupplier work) {
    return QuarkusTransaction.requiringNew().call(work::getAsBoolean);
  }
}
