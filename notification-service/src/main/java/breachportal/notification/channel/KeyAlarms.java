package breachportal.notification.channel;

import breachportal.api.id.Ids;
import breachportal.contract.channel.KeyFacts;
import breachportal.contract.channel.KeyForm;
import breachportal.contract.channel.PortalKeys;
import breachportal.notification.alarm.SecondChannel;
import breachportal.notification.channel.Keys.Kept;
import breachportal.notification.delivery.LaneName;
import breachportal.notification.delivery.Lanes;
import breachportal.notification.delivery.OutgoingMail;
import breachportal.notification.delivery.RelayAnswer.Verdict;
import breachportal.notification.protection.MailProtection;
import breachportal.store.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Tells the operator that a key ends: at each step once, and after a standstill the last step that
/// passed only. A key that a later one has taken over from ends in silence.
@ApplicationScoped
class KeyAlarms {
  private static final Logger LOG = Logger.getLogger(KeyAlarms.class);

  @Inject DataSource source;
  @Inject InstantSource time;
  @Inject ChannelSettings settings;
  @Inject Keys keys;
  @Inject MailProtection protection;
  @Inject SecondChannel second;
  @Inject Lanes lanes;

  /// A key that ends.
  ///
  /// @param subject what the step is noted of: whose key it is, and which
  /// @param owner the authority, or `portal`
  /// @param facts what it is
  /// @param until when it ends
  private record Ending(String subject, String owner, KeyFacts facts, Instant until) {}

  /// Tells what is to be told now. What no receiver took is told at the next look.
  void tell() {
    Instant now = time.instant();
    for (Ending each : QuarkusTransaction.requiringNew().call(this::endings)) {
      Duration left = Duration.between(now, each.until());
      Optional<Duration> step =
          settings.expirySteps().stream()
              .filter(it -> left.compareTo(it) <= 0)
              .min(Comparator.naturalOrder());
      if (step.isPresent() && !wasTold(each, step.get()) && told(each, left, now)) {
        note(each, step.get(), now);
      }
    }
  }

  /// @return how long until the first key that is used ends; takes part in the transaction
  Optional<Duration> toFirstEnd() {
    Instant now = time.instant();
    return endings().stream()
        .map(each -> Duration.between(now, each.until()))
        .min(Comparator.naturalOrder());
  }

  private List<Ending> endings() {
    List<Kept> all = keys.all();
    List<Ending> endings = new ArrayList<>();
    for (Kept each : all) {
      Instant until = each.key().facts().validUntil();
      if (until != null && all.stream().noneMatch(other -> outlives(other, each, until))) {
        String owner = each.authorityId().toString();
        endings.add(new Ending("key/" + each.id(), owner, each.key().facts(), until));
      }
    }
    PortalKeys own = protection.published();
    Stream.of(Optional.ofNullable(own.smime()), Optional.ofNullable(own.openpgp()))
        .flatMap(Optional::stream)
        .filter(facts -> facts.validUntil() != null)
        .map(
            facts ->
                new Ending(
                    "portal/" + facts.fingerprint(),
                    "portal",
                    facts,
                    Objects.requireNonNull(facts.validUntil())))
        .forEach(endings::add);
    return endings;
  }

  private static boolean outlives(Kept other, Kept key, Instant until) {
    KeyForm form = key.key().facts().form();
    return other.authorityId().equals(key.authorityId())
        && other.key().facts().form() == form
        && !other.key().facts().validFrom().isAfter(until)
        && lasts(other.key().facts().validUntil(), until);
  }

  private static boolean lasts(@Nullable Instant end, Instant until) {
    return end == null || end.isAfter(until);
  }

  private boolean told(Ending ending, Duration left, Instant now) {
    LOG.errorf(
        "key alarm: the key %s of %s ends at %s",
        ending.facts().fingerprint(), ending.owner(), ending.until());
    String body =
        """
        {"alarm":"key-ends","owner":"%s","form":"%s","fingerprint":"%s","validUntil":"%s",\
        "secondsLeft":%d,"at":"%s"}
        """
            .formatted(
                ending.owner(),
                ending.facts().form() == KeyForm.SMIME ? "smime" : "openpgp",
                ending.facts().fingerprint(),
                ending.until(),
                left.toSeconds(),
                now)
            .strip();
    return second.post(body, now) && mailed(ending, left);
  }

  private boolean mailed(Ending ending, Duration left) {
    Optional<String> to = second.mailbox();
    if (to.isEmpty()) {
      return true;
    }
    String what =
        "The key %s of %s".formatted(ending.facts().fingerprint(), ending.owner())
            + (left.isPositive() ? " ends at " : " has ended at ")
            + ending.until();
    OutgoingMail mail =
        new OutgoingMail(
            Ids.next(),
            to.get(),
            left.isPositive()
                ? "A key ends in " + Math.max(1, left.toDays()) + " days"
                : "A key has ended",
            what
                + ".\n\nPin the authority's new key in time: without a valid one its notices are not"
                + " mailed, they wait.\nSee Channels on the operator's pages, and the runbook.\n",
            null,
            null);
    return lanes.relays(LaneName.URGENT).send(mail.unrecorded()).verdict() == Verdict.ACCEPTED;
  }

  private boolean wasTold(Ending ending, Duration step) {
    return Sql.on(source)
        .first(
            "select 1 from key_alarm where subject = ? and step_seconds <= ?",
            row -> true,
            ending.subject(),
            step.toSeconds())
        .isPresent();
  }

  private void note(Ending ending, Duration step, Instant at) {
    Sql.on(source)
        .update(
            """
            insert into key_alarm (subject, step_seconds, told_at) values (?, ?, ?)
            on conflict do nothing
            """,
            ending.subject(),
            step.toSeconds(),
            at);
  }
}
