package breachportal.notification.campaign;

import breachportal.api.id.Ids;
import breachportal.contract.breach.Language;
import breachportal.contract.campaign.Campaign;
import breachportal.contract.campaign.CampaignRequest;
import breachportal.contract.notice.BreachNotice;
import breachportal.notification.letter.LetterSkeleton;
import breachportal.store.audit.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;

/// Begins a campaign, with a letter in each language that says what the report says.
@ApplicationScoped
class BeginCampaign {
  @Inject Campaigns campaigns;
  @Inject Letters letters;
  @Inject CampaignViews views;
  @Inject Holds holds;
  @Inject OwnReports reports;
  @Inject CompanyHolds companyHolds;
  @Inject AuditTrail audit;
  @Inject InstantSource time;

  /// @param organisationId whose campaign it is
  /// @param request what it is begun with
  /// @return the campaign, a draft
  /// @throws UnknownReport when the report is not known as the organisation's
  @Transactional
  Campaign begin(UUID organisationId, CampaignRequest request) {
    BreachNotice notice = reports.notice(request, organisationId);
    String sender = notice.reporter().legalName();
    companyHolds.extendTo(organisationId, request.reportReference());
    SubscriberCampaign campaign =
        SubscriberCampaign.begin(Ids.next(), organisationId, sender, request, time.instant());
    campaigns.persistAndFlush(campaign);
    holds.applyTo(campaign.id(), campaign.reportReference());
    campaigns.getEntityManager().refresh(campaign);
    for (Language language : Language.values()) {
      letters.put(campaign, language, LetterSkeleton.in(language, notice));
    }
    audit.append("campaign.begun", "campaign/" + campaign.id(), "report/" + campaign.reportId());
    return views.of(campaign);
  }
}
