package breachportal.notification.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import breachportal.contract.breach.Language;
import breachportal.notification.Leases;
import breachportal.notification.MailServer;
import breachportal.notification.MoodyRelay;
import breachportal.notification.SetClock;
import breachportal.notification.bounce.ReturnAddresses;
import breachportal.notification.notice.NoticeSender;
import breachportal.testing.Waits;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/// Every row ends in exactly one outcome, and the totals balance at every instant.
@QuarkusTest
class LedgerIT {
  @Inject SetClock clock;
  @Inject ReturnAddresses addresses;

  @RepeatedTest(3)
  void shouldBalanceWhateverBecomesOfTheRows(RepetitionInfo round) {
    Random random = new Random(round.getCurrentRepetition());
    CampaignApi api = CampaignApi.ofACompany();
    String campaign = api.begin();
    StringBuilder csv = new StringBuilder("邮箱\n");
    int[] expected = new int[3];
    for (int i = 0; i < 120; i++) {
      String mailbox = "row%d.%d@example.net".formatted(round.getCurrentRepetition(), i);
      int fate = random.nextInt(3);
      expected[fate]++;
      switch (fate) {
        case 1 -> MoodyRelay.refuse(mailbox);
        case 2 -> MoodyRelay.defer(mailbox, Integer.MAX_VALUE);
        default -> {}
      }
      csv.append(mailbox).append('\n');
    }
    api.upload(campaign, csv.toString()).statusCode(200);
    api.post(campaign, "start").statusCode(202);

    Waits.await()
        .pollInterval(Duration.ofMillis(20))
        .until(
            () -> {
              Map<String, Integer> ledger = api.get(campaign).extract().path("ledger");
              assertBalances(ledger);
              if (Leases.noneInHand(campaign, clock.instant())) {
                clock.advance(Duration.ofHours(13));
              }
              return ledger.get("pending") == 0;
            });

    api.awaitState(campaign, "complete")
        .body("ledger.accepted", equalTo(expected[0]))
        .body("ledger.bounced", equalTo(expected[1]))
        .body("ledger.unreachable", equalTo(expected[2]));
  }

  /// Reads the ledger all the while letters are sent, come back, and the rest is cancelled.
  @Test
  void shouldBalanceAtEveryInstant() throws Exception {
    CampaignApi api = CampaignApi.ofACompany();
    String campaign = api.begin();
    StringBuilder csv = new StringBuilder("email\n");
    for (int i = 0; i < 120; i++) {
      String mailbox = "instant" + i + "@example.net";
      if (i % 3 == 0) {
        MoodyRelay.refuse(mailbox);
      } else if (i % 3 == 1) {
        MoodyRelay.defer(mailbox, Integer.MAX_VALUE);
      }
      csv.append(mailbox).append('\n');
    }
    api.upload(campaign, csv.toString()).statusCode(200);
    api.post(campaign, "start").statusCode(202);

    Set<String> returned = new HashSet<>();
    Waits.await()
        .pollInterval(Duration.ofMillis(10))
        .until(
            () -> {
              Map<String, Integer> ledger = api.get(campaign).extract().path("ledger");
              assertBalances(ledger);
              for (int i = 2; i < 120; i += 6) {
                comesBack("instant" + i + "@example.net", returned);
              }
              if (returned.size() == 20 && ledger.get("pending") == 40) { // those deferred
                api.officer().post("/v1/campaigns/" + campaign + "/cancel");
              }
              return ledger.get("pending") == 0 && ledger.get("bounced") == 60;
            });

    api.awaitState(campaign, "complete")
        .body("ledger.accepted", equalTo(20))
        .body("ledger.bounced", equalTo(60))
        .body("ledger.cancelled", equalTo(40));
  }

  private void comesBack(String mailbox, Set<String> returned) throws Exception {
    var mails = MailServer.received(mailbox);
    if (!mails.isEmpty() && returned.add(mailbox)) {
      UUID delivery = UUID.fromString(mails.getFirst().getMessageID().substring(1, 37));
      MailServer.comesBack(
          """
          From: MAILER-DAEMON@mx.example.net
          To: %s
          Content-Type: multipart/report; boundary="B"

          --B
          Content-Type: message/delivery-status

          Final-Recipient: rfc822; %s
          Action: failed
          Status: 5.7.1
          --B--
          """
              .formatted(addresses.of(delivery).orElseThrow(), mailbox));
    }
  }

  @Test
  void shouldCountALetterOnceThatHadToBeSentTwice() throws Exception {
    CampaignApi api = CampaignApi.ofACompany();
    String campaign = api.begin();
    String mailbox = "lost.letter@example.net";
    MoodyRelay.beforeAnswer(mailbox, () -> Leases.end("letter_delivery"));
    api.upload(campaign, "email\n" + mailbox + "\n").statusCode(200);

    api.post(campaign, "start").statusCode(202);

    api.awaitState(campaign, "complete")
        .body("ledger.accepted", equalTo(1))
        .body("ledger.total", equalTo(1));
    var mails = MailServer.received(mailbox);
    assertThat(mails).hasSize(2);
    assertThat(mails.get(0).getMessageID()).isEqualTo(mails.get(1).getMessageID());
  }

  @Test
  void shouldNotWaitForWhatADeadWorkerHasInHand() throws Exception {
    CampaignApi api = CampaignApi.ofACompany();
    String campaign = api.begin();
    StringBuilder csv = new StringBuilder("email\n");
    for (int i = 0; i < 260; i++) {
      csv.append("behind").append(i).append("@example.net\n");
    }
    api.upload(campaign, csv.toString()).statusCode(200);
    Leases.takeAndDie(campaign, 250, clock.instant().plusSeconds(24));

    api.post(campaign, "start").statusCode(202);

    MailServer.await("behind259@example.net", 1);
    Leases.end("letter_delivery");
    api.awaitState(campaign, "complete").body("ledger.accepted", equalTo(260));
  }

  @Test
  void shouldNotLetANoticeWaitBehindACampaign() throws Exception {
    CountDownLatch stuck = new CountDownLatch(1);
    CountDownLatch noticeHere = new CountDownLatch(1);
    CampaignApi api = CampaignApi.ofACompany();
    String campaign = api.begin();
    StringBuilder csv = new StringBuilder("email\n");
    for (int i = 0; i < 40; i++) {
      String mailbox = "stuck" + i + "@example.net";
      MoodyRelay.beforeAnswer(
          mailbox,
          () -> {
            stuck.countDown();
            await(noticeHere);
          });
      csv.append(mailbox).append('\n');
    }
    api.upload(campaign, csv.toString()).statusCode(200);
    api.post(campaign, "start").statusCode(202);
    await(stuck);

    NoticeSender.send("swift@police.example.org", Language.VI);

    MailServer.await("swift@police.example.org", 1);
    api.get(campaign).body("ledger.accepted", equalTo(0));
    noticeHere.countDown();
    api.awaitState(campaign, "complete").body("ledger.accepted", equalTo(40));
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static void assertBalances(Map<String, Integer> ledger) {
    assertThat(
            ledger.get("accepted")
                + ledger.get("bounced")
                + ledger.get("suppressed")
                + ledger.get("unreachable")
                + ledger.get("cancelled")
                + ledger.get("pending"))
        .isEqualTo(ledger.get("total"))
        .isEqualTo(120);
  }
}
