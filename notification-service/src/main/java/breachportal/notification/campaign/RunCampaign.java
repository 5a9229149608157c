package breachportal.notification.campaign;

import breachportal.api.json.WireNames;
import breachportal.contract.breach.Language;
import breachportal.contract.campaign.Campaign;
import breachportal.contract.campaign.Campaign.ListSummary;
import breachportal.contract.campaign.Letter;
import breachportal.contract.problem.Problem.FieldError;
import breachportal.notification.letter.LetterRules;
import breachportal.notification.list.SubscriberLists;
import breachportal.store.audit.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Starts, pauses, resumes and cancels campaigns.
@ApplicationScoped
class RunCampaign {
  @Inject Campaigns campaigns;
  @Inject Letters letters;
  @Inject LetterKeys keys;
  @Inject SubscriberLists lists;
  @Inject CampaignTurns turns;
  @Inject CampaignViews views;
  @Inject AuditTrail audit;
  @Inject InstantSource time;

  /// @param id the campaign
  /// @param organisationId who asks
  /// @return the campaign, running
  /// @throws NotReady when its list or a letter is missing, or a letter names a column that the
  ///     list does not have
  @Transactional
  Campaign start(UUID id, UUID organisationId) {
    SubscriberCampaign campaign = campaigns.ownForChange(id, organisationId);
    campaign.mustBeDraft();
    mustBeReady(campaign);
    campaign.start(time.instant());
    lists.started(Objects.requireNonNull(campaign.listId()));
    turns.give(id);
    return changed(campaign, "started");
  }

  /// @param id the campaign
  /// @param organisationId who asks
  /// @return the campaign, paused: at most the letters in hand at this moment still leave
  @Transactional
  Campaign pause(UUID id, UUID organisationId) {
    SubscriberCampaign campaign = campaigns.ownForChange(id, organisationId);
    campaign.pause();
    return changed(campaign, "paused");
  }

  /// @param id the campaign
  /// @param organisationId who asks
  /// @return the campaign, running again
  @Transactional
  Campaign resume(UUID id, UUID organisationId) {
    SubscriberCampaign campaign = campaigns.ownForChange(id, organisationId);
    campaign.resume();
    turns.resume(id);
    return changed(campaign, "resumed");
  }

  /// @param id the campaign
  /// @param organisationId who asks
  /// @return the campaign: at most the letters in hand at this moment still leave, the others are
  ///     counted as cancelled
  @Transactional
  Campaign cancelRest(UUID id, UUID organisationId) {
    SubscriberCampaign campaign = campaigns.ownForChange(id, organisationId);
    campaign.cancelRest(time.instant());
    turns.wind(id);
    return changed(campaign, "cancelled");
  }

  private Campaign changed(SubscriberCampaign campaign, String action) {
    campaigns.flush();
    audit.append(
        (campaign.isDrill() ? "drill." : "campaign.") + action, "campaign/" + campaign.id(), null);
    return views.of(campaign);
  }

  private void mustBeReady(SubscriberCampaign campaign) {
    List<FieldError> missing = new ArrayList<>();
    UUID listId = campaign.listId();
    Optional<ListSummary> list = listId == null ? Optional.empty() : lists.summary(listId);
    if (Ledgers.untold(list.orElse(null)).total() == 0) {
      missing.add(new FieldError("list", "required", "A list with at least one person."));
    } else if (list.map(ListSummary::destroyedAt).isPresent()) {
      missing.add(new FieldError("list", "destroyed", "A list whose key is not destroyed."));
    }
    Set<String> known = keys.of(campaign);
    Map<Language, Letter> written = letters.of(campaign.id());
    for (Language language : Language.values()) {
      String field = "letters." + WireNames.of(language);
      Letter letter = written.get(language);
      if (letter == null) {
        missing.add(new FieldError(field, "required", "This letter."));
      } else {
        LetterRules.errors(letter, campaign.organisationName(), known)
            .forEach(
                each ->
                    missing.add(
                        new FieldError(field + "." + each.field(), each.rule(), each.message())));
      }
    }
    if (!missing.isEmpty()) {
      throw new NotReady(missing);
    }
  }
}
