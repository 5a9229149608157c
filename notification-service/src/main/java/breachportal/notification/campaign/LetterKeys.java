package breachportal.notification.campaign;

import breachportal.contract.campaign.Campaign.ListColumn;
import breachportal.contract.campaign.Campaign.ListSummary;
import breachportal.notification.letter.LetterRules;
import breachportal.notification.list.SubscriberLists;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What the letters of a campaign can say of each person: what every list knows, and the other
/// columns of its own. Takes part in the transaction.
@ApplicationScoped
class LetterKeys {
  @Inject SubscriberLists lists;

  /// @param campaign a campaign
  /// @return the keys that its placeholders can use
  Set<String> of(SubscriberCampaign campaign) {
    return LetterRules.keys(
        columns(campaign).stream().map(ListColumn::key).collect(Collectors.toList()));
  }

  /// @param campaign a campaign
  /// @return the other columns of its list; none before it has one
  List<ListColumn> columns(SubscriberCampaign campaign) {
    return Optional.ofNullable(campaign.listId())
        .flatMap(lists::summary)
        .map(ListSummary::columns)
        .orElse(List.of());
  }
}
