package breachportal.exposure.loading;

import breachportal.exposure.ExposureSettings;
import breachportal.exposure.loading.Uploads.Stage;
import breachportal.file.FileFault;
import breachportal.store.lease.Claim;
import breachportal.store.lease.LeasedQueue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/// What is done once for a file: it is cut into parts, and when all of them are read, their runs
/// are merged.
@ApplicationScoped
class LoadFile {

  @Inject ExposureSettings settings;
  @Inject Uploads uploads;
  @Inject PlanLoad planLoad;
  @Inject MergeParts mergeParts;
  @Inject EndLoading end;

  /// Does what a claim on the queue of files asks for.
  void goOn(LeasedQueue queue, Claim claim) {
    Optional<Stage> stage = uploads.stage(claim.id());
    if (stage.isEmpty()) {
      return;
    }
    UUID leak = uploads.leakOf(claim.id());
    if (claim.attempts() > settings.loadingAttempts()) {
      end.fail(claim.id(), leak, FileFault.BROKE_DOWN, () -> queue.complete(claim));
      return;
    }
    switch (stage.get()) {
      case PLAN -> planLoad.plan(queue, claim, leak);
      case MERGE -> mergeParts.merge(queue, claim, leak);
    }
  }
}
