package breachportal.notification.campaign;

import breachportal.api.json.WireNames;
import breachportal.api.problem.NotFound;
import breachportal.contract.breach.Language;
import breachportal.contract.campaign.Letter;
import breachportal.store.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/// The letters of campaigns, one in each language. All methods take part in the transaction.
@ApplicationScoped
class Letters {
  /// The columns of a letter, as {@link #read} expects them.
  static final String COLUMNS =
      "subject, what_happened, what_information, what_we_do, what_you_can_do, more_information";

  private static final String PUT =
      """
      insert into campaign_letter (campaign_id, language, organisation_id, written_at, subject,
        what_happened, what_information, what_we_do, what_you_can_do, more_information)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (campaign_id, language) do update set
        written_at = excluded.written_at, subject = excluded.subject,
        what_happened = excluded.what_happened, what_information = excluded.what_information,
        what_we_do = excluded.what_we_do, what_you_can_do = excluded.what_you_can_do,
        more_information = excluded.more_information
      """;

  @Inject DataSource source;
  @Inject InstantSource time;

  /// @param campaign the campaign
  /// @param language the letter's language
  /// @param letter what it says from now on
  void put(SubscriberCampaign campaign, Language language, Letter letter) {
    sql()
        .update(
            PUT,
            campaign.id(),
            WireNames.of(language),
            campaign.organisationId(),
            time.instant(),
            letter.subject(),
            letter.whatHappened(),
            letter.whatInformation(),
            letter.whatWeDo(),
            letter.whatYouCanDo(),
            letter.moreInformation());
  }

  /// @param campaignId a campaign
  /// @return its letters
  Map<Language, Letter> of(UUID campaignId) {
    Map<Language, Letter> letters = new EnumMap<>(Language.class);
    var unused =
        sql()
            .query(
                "select language, " + COLUMNS + " from campaign_letter where campaign_id = ?",
                row -> {
                  letters.put(language(row.getString("language")), read(row));
                  return true;
                },
                campaignId);
    return letters;
  }

  static Letter read(ResultSet row) throws SQLException {
    return new Letter(
        row.getString("subject"),
        row.getString("what_happened"),
        row.getString("what_information"),
        row.getString("what_we_do"),
        row.getString("what_you_can_do"),
        row.getString("more_information"));
  }

  /// @param tag a language's name on the wire
  /// @return the language
  /// @throws NotFound when letters are not written in it
  static Language language(String tag) {
    return Arrays.stream(Language.values())
        .filter(each -> WireNames.of(each).equals(tag))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  private Sql sql() {
    return Sql.on(source);
  }
}
