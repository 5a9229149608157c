package breachportal.notification.list;

import java.util.UUID;

/// Takes lists that are whole; takes part in the transaction.
public interface ListTaker {
  /// @param campaignId a campaign
  /// @param listId the list that was read for it
  /// @return whether it took the list: it does as long as it is a draft
  boolean take(UUID campaignId, UUID listId);
}
