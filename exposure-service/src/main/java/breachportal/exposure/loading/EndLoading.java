package breachportal.exposure.loading;

import breachportal.contract.leak.LeakState;
import breachportal.exposure.core.identifier.Normaliser;
import breachportal.exposure.core.prf.PrfKeys;
import breachportal.exposure.leak.KnownLeak;
import breachportal.exposure.leak.KnownLeaks;
import breachportal.exposure.leak.LoadCounts;
import breachportal.exposure.leak.Loads;
import breachportal.store.audit.AuditTrail;
import breachportal.store.chunk.ChunkStore.Written;
import breachportal.store.lease.Claim;
import breachportal.store.lease.LeasedQueue;
import breachportal.store.scope.RowScope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.UUID;

/// The two ends of a load, each one transaction, fenced by the claim: the run counts and the file
/// is gone, or the leak has failed and the file is gone. Under a claim that was lost, nothing
/// happens.
@ApplicationScoped
class EndLoading {

  @Inject KnownLeaks leaks;
  @Inject Loads loads;
  @Inject Uploads uploads;
  @Inject Runs runs;
  @Inject PrfKeys keys;
  @Inject AuditTrail audit;
  @Inject Event<LoadedAgain> loadedAgain;
  @Inject InstantSource time;

  /// @param run the run, whose bytes are stored
  /// @return whether the claim still held
  boolean succeed(
      LeasedQueue queue, Claim claim, UUID leak, UUID run, Written written, LoadCounts counts) {
    return fenced(
        queue,
        claim,
        () -> {
          int epoch = keys.epoch().number();
          int rules = Normaliser.VERSION;
          runs.add(run, leak, epoch, rules, counts.entries(), written, time.instant());
          loads.count(leak, counts);
          KnownLeak loaded = leaks.hold(leak);
          loaded.finishLoading();
          if (loaded.state() == LeakState.PUBLISHED) {
            loadedAgain.fire(new LoadedAgain(leak));
          }
          audit.append("leak.loaded", "leak/" + leak, counts.entries() + " entries");
          uploads.delete(claim.id());
        });
  }

  /// @param counts what was counted, with the fault
  /// @return whether the claim still held
  boolean fail(LeasedQueue queue, Claim claim, UUID leak, LoadCounts counts) {
    return fenced(
        queue,
        claim,
        () -> {
          loads.count(leak, counts);
          leaks.hold(leak).failLoading();
          audit.append("leak.load_failed", "leak/" + leak, counts.failure());
          uploads.delete(claim.id());
        });
  }

  private static boolean fenced(LeasedQueue queue, Claim claim, Runnable end) {
    return RowScope.asSystem(
        () ->
            QuarkusTransaction.requiringNew()
                .call(
                    () -> {
                      boolean held = queue.complete(claim);
                      if (held) {
                        end.run();
                      }
                      return held;
                    }));
  }
}
