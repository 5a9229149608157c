package breachportal.exposure.alert;

import breachportal.contract.alert.LeakAlert;
import breachportal.contract.alert.WatchReview;
import breachportal.contract.leak.Leak;
import breachportal.contract.leak.LeakState;
import breachportal.exposure.ExposureSettings;
import breachportal.exposure.alert.Matchings.Progress;
import breachportal.exposure.alert.Watches.Watched;
import breachportal.exposure.core.run.MappedRun;
import breachportal.exposure.core.run.RunWalk;
import breachportal.exposure.leak.TellOfLeaks;
import breachportal.exposure.loading.Runs;
import breachportal.exposure.loading.Runs.RunOfEpoch;
import breachportal.store.audit.AuditTrail;
import breachportal.store.lease.Claim;
import breachportal.store.lease.LeaseKeeper;
import breachportal.store.lease.LeasedQueue;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/// Compares the runs of a leak with what is watched, both in the order of their points, and hands
/// over whom it concerns.
///
/// A batch is handed over, then written down as done. Whoever takes over after a crash hands the
/// last batch over again, which changes nothing there: so nobody is left out, and nobody is alerted
/// twice.
@ApplicationScoped
class MatchLeak {

  private static final Logger LOG = Logger.getLogger(MatchLeak.class);
  private static final HexFormat HEX = HexFormat.of();

  @Inject ExposureSettings exposure;
  @Inject AlertSettings settings;
  @Inject Matchings matchings;
  @Inject Watches watches;
  @Inject Runs runs;
  @Inject TellOfLeaks leaks;
  @Inject @RestClient AlertSubscriptions subscriptions;
  @Inject AuditTrail audit;
  @Inject InstantSource time;

  void work(LeasedQueue queue, Claim claim) {
    try (LeaseKeeper keeper = new LeaseKeeper(queue, claim, exposure.lease())) {
      matchings.find(claim.id()).ifPresent(progress -> match(queue, claim, progress, keeper));
    } catch (WebApplicationException | ProcessingException silent) {
      LOG.warnf("alerts wait: %s", silent.getClass().getName());
      var unused = queue.retryAt(claim, time.instant().plus(settings.retry()));
    }
  }

  private void match(LeasedQueue queue, Claim claim, Progress begun, LeaseKeeper keeper) {
    Leak leak = leaks.one(claim.id());
    Progress progress = begun;
    if (leak.state() == LeakState.PUBLISHED) {
      for (RunOfEpoch run : runs.ofLeak(leak.id())) {
        if (run.epoch() >= progress.epoch()) {
          progress = match(claim, leak, run, in(run.epoch(), progress), keeper);
        }
      }
    }
    end(queue, claim, progress.concerned());
  }

  private static Progress in(int epoch, Progress before) {
    return epoch == before.epoch() ? before : new Progress(epoch, "", before.concerned());
  }

  private Progress match(
      Claim claim, Leak leak, RunOfEpoch run, Progress begun, LeaseKeeper keeper) {
    try (MappedRun mapped = runs.fetch(run.id(), Files.createDirectories(exposure.indexFolder()))) {
      RunWalk walk = new RunWalk(mapped);
      Progress progress = begun;
      for (List<Watched> batch = batch(leak, progress);
          !batch.isEmpty();
          batch = batch(leak, progress)) {
        keeper.requireHeld();
        List<UUID> concerned = concerned(batch, walk);
        handOver(leak, concerned);
        String last = HEX.formatHex(Watches.bytes(batch.getLast().point()));
        progress = new Progress(run.epoch(), last, progress.concerned() + concerned.size());
        if (!matchings.advance(claim, progress)) {
          throw new IllegalStateException("another replica alerts of this leak by now");
        }
      }
      return progress;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// What is watched of a sensitive leak is only what its reader has proved to hold.
  private List<Watched> batch(Leak leak, Progress progress) {
    byte[] after = HEX.parseHex(progress.point());
    return watches.batch(progress.epoch(), after, leak.sensitive(), settings.pointsAtOnce());
  }

  private static List<UUID> concerned(List<Watched> batch, RunWalk walk) {
    return batch.stream()
        .filter(each -> walk.holds(each.point()))
        .map(Watched::subscription)
        .distinct()
        .toList();
  }

  private void handOver(Leak leak, List<UUID> concerned) {
    List<UUID> ended = new ArrayList<>();
    for (int from = 0; from < concerned.size(); from += WatchReview.MOST) {
      int to = Math.min(concerned.size(), from + WatchReview.MOST);
      LeakAlert alert =
          new LeakAlert(
              leak.title(),
              leak.foundOn(),
              leak.categories(),
              leak.sensitive(),
              concerned.subList(from, to));
      ended.addAll(subscriptions.alert(leak.id(), alert).ended());
    }
    watches.end(ended);
  }

  private void end(LeasedQueue queue, Claim claim, long concerned) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              if (queue.complete(claim) && concerned > 0) {
                audit.append("leak.alerted", "leak/" + claim.id(), concerned + " subscriptions");
              }
            });
  }
}
