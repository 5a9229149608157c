package breachportal.notification.campaign;

import breachportal.api.id.Ids;
import breachportal.api.json.WireNames;
import breachportal.api.problem.Conflict;
import breachportal.api.problem.FieldsRefused;
import breachportal.contract.breach.Language;
import breachportal.contract.campaign.Campaign;
import breachportal.contract.campaign.Campaign.ListColumn;
import breachportal.contract.campaign.Campaign.ListSummary;
import breachportal.contract.campaign.DrillRequest;
import breachportal.contract.campaign.DrillRequest.Shares;
import breachportal.notification.list.SubscriberLists.Origin;
import breachportal.store.audit.AuditTrail;
import breachportal.store.sql.Sql;
import breachportal.store.sql.SqlFailed;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Rehearses campaigns: the same letters and a list of as many people, all of them invented,
/// through the same code up to the last step, at which a simulated mail server answers.
@ApplicationScoped
class Drills {
  private static final Logger LOG = Logger.getLogger(Drills.class);
  private static final String DOMAIN = "drill.invalid";
  private static final int MOST_TRIES = 5;

  /// One statement: what refers to what is looked at when all of it is gone.
  private static final String DELETE =
      """
      with one as materialized (select ?::uuid as id),
        list as materialized (
          select l.id from subscriber_list l join one on l.campaign_id = one.id
          union select r.id from list_reading r join one on r.campaign_id = one.id),
        turn as (delete from campaign_turn t using one where t.id = one.id),
        lane as (delete from letter_delivery d using one where d.campaign_id = one.id),
        letters as (delete from campaign_letter w using one where w.campaign_id = one.id),
        tasks as (delete from list_task t using list where t.id = list.id),
        texts as (delete from list_text_page p using list where p.list_id = list.id),
        files as (delete from list_chunk f using list where f.owner_id = list.id),
        readings as (delete from list_reading r using one where r.campaign_id = one.id),
        lists as (delete from subscriber_list l using one where l.campaign_id = one.id)
      delete from campaign c using one where c.id = one.id and c.drill
      """;

  @Inject DataSource source;
  @Inject Campaigns campaigns;
  @Inject Letters letters;
  @Inject LetterKeys keys;
  @Inject UploadList uploadList;
  @Inject CampaignViews views;
  @Inject AuditTrail audit;
  @Inject InstantSource time;

  /// What a drill takes over from its campaign.
  private record Begun(UUID id, List<ListColumn> columns, Map<Language, Long> readers) {}

  /// @param campaignId a campaign that is meant
  /// @param organisationId who asks
  /// @param request how large the drill is, and what the simulated mail servers do
  /// @return the drill: a draft with the campaign's letters and a list of its own
  /// @throws IOException never; the list is made here
  Campaign begin(UUID campaignId, UUID organisationId, DrillRequest request) throws IOException {
    mustAddUp(request.shares());
    Begun begun =
        QuarkusTransaction.requiringNew()
            .call(() -> begin(campaigns.own(campaignId, organisationId), request.shares()));
    byte[] list = list(begun, request.people()).getBytes(StandardCharsets.UTF_8);
    return uploadList.upload(
        new Origin(begun.id(), organisationId, "drill.csv", false), new ByteArrayInputStream(list));
  }

  private static void mustAddUp(Shares shares) {
    if (shares.temporary() + shares.bounced() + shares.complained() > 100) {
      throw new FieldsRefused("shares", "at_most_100", "Together at most 100 in a hundred.");
    }
  }

  private Begun begin(SubscriberCampaign campaign, Shares shares) {
    if (campaign.isDrill()) {
      throw new Conflict("already-a-drill", "A drill is begun from a campaign that is meant.");
    }
    SubscriberCampaign drill = campaign.drill(Ids.next(), shares, time.instant());
    campaigns.persistAndFlush(drill);
    letters.of(campaign.id()).forEach((language, letter) -> letters.put(drill, language, letter));
    audit.append("drill.begun", "campaign/" + drill.id(), "campaign/" + campaign.id());
    ListSummary list = views.of(campaign).list();
    return new Begun(drill.id(), keys.columns(campaign), readers(list));
  }

  private static Map<Language, Long> readers(@Nullable ListSummary list) {
    Map<Language, Long> readers = new EnumMap<>(Language.class);
    for (Language each : Language.values()) {
      readers.put(each, list == null ? 1L : list.byLanguage().getOrDefault(each, 0L));
    }
    if (readers.values().stream().allMatch(count -> count == 0)) {
      readers.replaceAll((language, count) -> 1L);
    }
    return readers;
  }

  /// As many of each language, and with the same columns, as on the list it stands for.
  private static String list(Begun begun, int people) {
    StringBuilder csv = new StringBuilder("email,name,phone,language");
    begun.columns().forEach(column -> csv.append(',').append(cell(column.label())));
    csv.append('\n');
    long total = begun.readers().values().stream().mapToLong(Long::longValue).sum();
    Map<Language, Long> given = new EnumMap<>(Language.class);
    for (int i = 1; i <= people; i++) {
      Language language = next(begun.readers(), given, total, i);
      given.merge(language, 1L, Long::sum);
      csv.append(
          "p%06d@%s,Person %d,0900000000,%s".formatted(i, DOMAIN, i, WireNames.of(language)));
      begun.columns().forEach(column -> csv.append(',').append(cell("[" + column.label() + "]")));
      csv.append('\n');
    }
    return csv.toString();
  }

  /// The language that is furthest behind its share.
  private static Language next(
      Map<Language, Long> readers, Map<Language, Long> given, long total, int place) {
    Language next = Language.VI;
    double most = Double.NEGATIVE_INFINITY;
    for (Map.Entry<Language, Long> each : readers.entrySet()) {
      double behind =
          (double) each.getValue() * place / total - given.getOrDefault(each.getKey(), 0L);
      if (behind > most) {
        most = behind;
        next = each.getKey();
      }
    }
    return next;
  }

  private static String cell(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  /// Deletes a drill with all it has, whatever its state; mails in hand end with nobody. A worker
  /// may be writing down what became of the same letters in another order: when the two wait for
  /// each other, whichever the database gives up begins again.
  ///
  /// @param campaignId a drill
  /// @param organisationId who asks
  /// @throws Conflict when the campaign is meant: such a one is never deleted
  void delete(UUID campaignId, UUID organisationId) {
    for (int tries = 1; !deleted(campaignId, organisationId, tries); tries++) {
      LOG.infof("drill %s is being written to: deleting it again", campaignId);
    }
  }

  private boolean deleted(UUID campaignId, UUID organisationId, int tries) {
    try {
      QuarkusTransaction.requiringNew().run(() -> deleteOnce(campaignId, organisationId));
      return true;
    } catch (SqlFailed refused) {
      if (!refused.isDeadlock() || tries == MOST_TRIES) {
        throw refused;
      }
      return false;
    }
  }

  private void deleteOnce(UUID campaignId, UUID organisationId) {
    SubscriberCampaign campaign = campaigns.ownForChange(campaignId, organisationId);
    if (!campaign.isDrill()) {
      throw new Conflict("not-a-drill", "Only a drill can be deleted.");
    }
    campaigns.getEntityManager().detach(campaign);
    Sql sql = Sql.on(source);
    List<UUID> lists =
        sql.query(
            "select id from subscriber_list where campaign_id = ?",
            row -> row.getObject(1, UUID.class),
            campaignId);
    sql.update(DELETE, campaignId);
    lists.forEach(each -> sql.update("delete from ledger_part where list_id = ?", each));
    audit.append("drill.deleted", "campaign/" + campaignId, null);
  }
}
