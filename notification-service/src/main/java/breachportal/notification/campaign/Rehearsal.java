package breachportal.notification.campaign;

import breachportal.contract.campaign.DrillRequest.Shares;
import breachportal.notification.delivery.SimulatedAnswer;
import java.util.UUID;

/// Decides what the simulated mail servers of a drill say, from the letter's identifier alone: a
/// letter that is tried again, by whatever replica, meets the same server.
final class Rehearsal {
  private static final long SPREAD = 0x9e3779b97f4a7c15L;

  private Rehearsal() {}

  /// @param letter a letter's delivery
  /// @param tries how often it was tried before
  /// @param shares what the servers do
  /// @return what is said to it now
  static SimulatedAnswer answer(UUID letter, int tries, Shares shares) {
    long mixed = (letter.getMostSignificantBits() ^ letter.getLeastSignificantBits()) * SPREAD;
    int place = (int) Long.remainderUnsigned(mixed >>> 16, 100);
    if (place < shares.bounced()) {
      return SimulatedAnswer.BOUNCED;
    }
    if (place < shares.bounced() + shares.complained()) {
      return SimulatedAnswer.COMPLAINED;
    }
    boolean deferred = place < shares.bounced() + shares.complained() + shares.temporary();
    return deferred && tries == 0 ? SimulatedAnswer.TEMPORARY : SimulatedAnswer.ACCEPTED;
  }
}
