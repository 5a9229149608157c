package breachportal.portal.company.campaign;

import breachportal.contract.breach.Language;
import breachportal.contract.campaign.Campaign;
import breachportal.contract.campaign.CampaignState;
import breachportal.portal.page.Show;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/// A campaign as its company sees it.
///
/// @param campaign the campaign
/// @param now the present
public record CampaignView(Campaign campaign, Instant now) {
  /// What became of some of the rows.
  ///
  /// @param words what
  /// @param count how many
  /// @param meaning what that means
  public record Outcome(String words, long count, String meaning) {}

  /// How many read a letter in one language.
  ///
  /// @param language the language
  /// @param count how many people
  public record Readers(Language language, long count) {}

  /// @return the campaign's address
  public String address() {
    return "/company/campaigns/" + campaign.id();
  }

  /// @return whether it is a drill, by which nobody is told
  public boolean isDrill() {
    return campaign.drill() != null;
  }

  /// @return how many people will be told; 0 before a list is there
  public long people() {
    var list = campaign.list();
    return list == null ? 0 : list.accepted();
  }

  /// @return such as `10,482 people`
  public String peopleInWords() {
    return people() == 1 ? "1 person" : Show.grouped(people()) + " people";
  }

  /// @return such as `10,482 invented people`
  public String inventedInWords() {
    return people() == 1 ? "1 invented person" : Show.grouped(people()) + " invented people";
  }

  /// @return whether it can be sent
  public boolean ready() {
    var list = campaign.list();
    return list != null
        && list.destroyedAt() == null
        && campaign.ledger().total() > 0
        && campaign.state() == CampaignState.DRAFT;
  }

  /// @return how many read which language, those that somebody reads
  public List<Readers> readers() {
    var list = campaign.list();
    if (list == null) {
      return List.of();
    }
    return Arrays.stream(Language.values())
        .map(language -> new Readers(language, list.byLanguage().getOrDefault(language, 0L)))
        .filter(readers -> readers.count() > 0)
        .toList();
  }

  /// @return the languages of the letters
  public List<Language> languages() {
    return List.of(Language.VI, Language.ZH_HANS, Language.EN);
  }

  /// @param language a language
  /// @return whether there is a letter in it
  public boolean isWritten(Language language) {
    return campaign.letters().containsKey(language);
  }

  /// @return every row in exactly one line; the counts add up to the ledger's total
  public List<Outcome> outcomes() {
    var ledger = campaign.ledger();
    return List.of(
        new Outcome("Accepted", ledger.accepted(), "Their mail server took the letter."),
        new Outcome(
            "Bounced", ledger.bounced(), "Their mail server refused it or sent it back for good."),
        new Outcome("Suppressed", ledger.suppressed(), "The address is known to be dead."),
        new Outcome(
            "Unreachable",
            ledger.unreachable(),
            "Given up after the last try, or without an e-mail address."),
        new Outcome("Cancelled", ledger.cancelled(), "Not sent: the rest was cancelled."),
        new Outcome("Pending", ledger.pending(), "Not decided yet."));
  }

  /// @return whether there is a rest that can be cancelled
  public boolean cancellable() {
    return campaign.cancelledAt() == null
        && campaign.state() != CampaignState.DRAFT
        && campaign.state() != CampaignState.COMPLETE;
  }

  /// @return how many people have not been sent their letter, such as `1,204 people`
  public String restInWords() {
    long rest = campaign.ledger().pending();
    return rest == 1 ? "1 person" : Show.grouped(rest) + " people";
  }

  /// @return how many people no letter reached, though it was tried
  public long unreached() {
    var ledger = campaign.ledger();
    return ledger.bounced() + ledger.suppressed() + ledger.unreachable();
  }

  /// @return such as `1 person was` or `12 people were`
  public String unreachedInWords() {
    return unreached() == 1 ? "1 person was" : Show.grouped(unreached()) + " people were";
  }

  /// @return how many rows are decided
  public long decided() {
    return campaign.ledger().total() - campaign.ledger().pending();
  }

  /// @return the hundredth parts that are decided, rounded down
  public long percent() {
    long total = campaign.ledger().total();
    return total == 0 ? 0 : decided() * 100 / total;
  }

  /// @return whether the page changes by itself
  public boolean moving() {
    return campaign.state() == CampaignState.RUNNING;
  }

  /// @return whether every row is decided
  public boolean complete() {
    return campaign.state() == CampaignState.COMPLETE;
  }

  /// @return how long the rest takes at the pace until now, such as `about 12 minutes left`; empty
  ///     when it can't be said
  public String timeLeft() {
    var started = campaign.startedAt();
    if (started == null || !moving() || decided() == 0) {
      return "";
    }
    double pace = (double) Duration.between(started, now).toMillis() / decided();
    var left = Duration.ofMillis((long) (pace * campaign.ledger().pending()));
    return left.toMinutes() < 1
        ? "less than a minute left"
        : "about " + Show.leftAt(now.plus(left), now);
  }
}
