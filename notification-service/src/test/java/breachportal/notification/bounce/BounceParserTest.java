package breachportal.notification.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import breachportal.notification.bounce.Classification.Cause;
import breachportal.notification.bounce.Classification.Permanence;
import breachportal.notification.bounce.RecipientReport.Action;
import breachportal.notification.bounce.ReturnedMail.Kind;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Each form in which mail systems say that a mail did not arrive, and what is none of them.
class BounceParserTest {
  private static final String DAEMON = "Mail Delivery System <MAILER-DAEMON@mx.example.org>";

  @Nested
  class DeliveryStatusNotifications {
    @Test
    void shouldTellRecipientStatusAndTheMailItIsAbout() {
      ReturnedMail mail =
          Mails.parse(
              Mails.notification(
                  """
                  Original-Recipient: rfc822;lan@example.org
                  Final-Recipient: rfc822; lan@example.org
                  Action: failed
                  Status: 5.1.1
                  Diagnostic-Code: smtp; 550 5.1.1 <lan@example.org>: User unknown
                  """));

      assertThat(mail.kind()).isEqualTo(Kind.BOUNCE);
      assertThat(mail.messageId())
          .isEqualTo("0190a2b4-0000-7000-8000-000000000001@portal.example.org");
      assertThat(mail.deliveredTo()).contains("return+abc@portal.example.org");
      assertReport(mail, 0, "lan@example.org", Permanence.PERMANENT, Cause.ADDRESS);
      assertThat(mail.reports().getFirst().status()).hasToString("5.1.1");
    }

    @Test
    void shouldTellEachOfSeveralRecipients() {
      ReturnedMail mail =
          Mails.parse(
              Mails.notification(
                  """
                  Final-Recipient: rfc822; <gone@example.org>
                  Action: failed
                  Status: 5.2.1 (mailbox disabled)

                  Final-Recipient: rfc822; full@example.org
                  Action: failed
                  Status: 4.2.2

                  Final-Recipient: rfc822; slow@example.org
                  Action: delayed
                  Status: 4.4.1
                  """));

      assertThat(mail.kind()).isEqualTo(Kind.BOUNCE);
      assertReport(mail, 0, "gone@example.org", Permanence.PERMANENT, Cause.ADDRESS);
      assertReport(mail, 1, "full@example.org", Permanence.RETRY, Cause.MAILBOX_FULL);
      assertThat(mail.reports().get(2).action()).isEqualTo(Action.DELAYED);
    }

    @Test
    void shouldTakeADelayForNoEnd() {
      ReturnedMail mail =
          Mails.parse(
              Mails.notification(
                  """
                  Final-Recipient: rfc822; lan@example.org
                  Action: delayed
                  Status: 5.4.1
                  """));

      assertThat(mail.kind()).isEqualTo(Kind.DELAY);
      assertThat(mail.reports().getFirst().classification().permanence())
          .isEqualTo(Permanence.RETRY);
    }

    @Test
    void shouldTakeReportsOfSuccessForNoBounce() {
      assertThat(
              Mails.parse(
                      Mails.notification(
                          """
                          Final-Recipient: rfc822; lan@example.org
                          Action: relayed
                          Status: 2.0.0
                          """))
                  .kind())
          .isEqualTo(Kind.DELIVERED);
    }

    @Test
    void shouldBlameOurSideForReputationAndAuthentication() {
      ReturnedMail mail =
          Mails.parse(
              Mails.notification(
                  """
                  Final-Recipient: rfc822; lan@example.org
                  Action: failed
                  Status: 5.7.1
                  Diagnostic-Code: smtp; 550-5.7.1 [192.0.2.1] blocked using
                    dnsbl.example.org; 550 5.7.1 see https://example.org/lan@example.org
                  """));

      assertReport(mail, 0, "lan@example.org", Permanence.PERMANENT, Cause.RELAY);
    }

    @Test
    void shouldReadFieldsWithoutTypeStatusOrEmptyLines() {
      ReturnedMail mail =
          Mails.parse(
              Mails.notification(
                  """
                  Original-Recipient: <a@example.org>
                  Action: failed
                  Diagnostic-Code: smtp; 550 5.1.1 <a@example.org>... User unknown
                  Original-Recipient: <b@example.org>
                  Action: failed
                  Diagnostic-Code: smtp; 452 4.2.2 mailbox full
                  """));

      assertReport(mail, 0, "a@example.org", Permanence.PERMANENT, Cause.ADDRESS);
      assertReport(mail, 1, "b@example.org", Permanence.RETRY, Cause.MAILBOX_FULL);
    }
  }

  @Nested
  class TextsForPeople {
    @Test
    void shouldReadQmail() {
      ReturnedMail mail =
          Mails.parse(
              Mails.plain(
                  "MAILER-DAEMON@mx.example.org",
                  "failure notice",
                  """
                  Hi. This is the qmail-send program at mx.example.org.
                  I'm afraid I wasn't able to deliver your message to these addresses.

                  <gone@example.org>:
                  192.0.2.7 does not like recipient.
                  Remote host said: 550 5.1.1 no such mailbox

                  <slow@example.org>:
                  Connected to 192.0.2.7 but connection died. (#4.4.2)
                  I'm not going to try again; this message has been in the queue too long.

                  --- Below this line is a copy of the message.

                  """
                      + Mails.RETURNED));

      assertReport(mail, 0, "gone@example.org", Permanence.PERMANENT, Cause.ADDRESS);
      assertReport(mail, 1, "slow@example.org", Permanence.RETRY, Cause.NETWORK);
      assertThat(mail.messageId()).startsWith("0190a2b4");
    }

    @Test
    void shouldReadExim() {
      String header = "X-Failed-Recipients: lan@example.org\n";
      ReturnedMail mail =
          Mails.parse(
              header
                  + Mails.plain(
                      DAEMON,
                      "Mail delivery failed: returning message to sender",
                      """
                      This is a permanent error. The following address(es) failed:

                        lan@example.org
                          SMTP error from remote mail server after RCPT TO:<lan@example.org>:
                          host mx.example.org [192.0.2.7]: 550 Mailbox disabled for lan

                      ------ This is a copy of the message, including all the headers. ------
                      """
                          + Mails.RETURNED));

      assertReport(mail, 0, "lan@example.org", Permanence.PERMANENT, Cause.ADDRESS);
    }

    @Test
    void shouldReadAWarningAsADelay() {
      ReturnedMail mail =
          Mails.parse(
              Mails.plain(
                  "Mail Delivery Subsystem <mailer-daemon@example.org>",
                  "Delivery Status Notification (Delay)",
                  """
                  THIS IS A WARNING MESSAGE ONLY. Delivery has been delayed to:

                       lan@example.org

                  The error that the other server returned was: 450 4.2.2 mailbox full
                  """));

      assertThat(mail.kind()).isEqualTo(Kind.DELAY);
      assertReport(mail, 0, "lan@example.org", Permanence.RETRY, Cause.MAILBOX_FULL);
    }

    @Test
    void shouldReadOtherLanguages() {
      ReturnedMail mail =
          Mails.parse(
              Mails.plain(
                  "postmaster@example.org", "系统退信", "您的邮件被退回。\n\nlan@example.org\n收件人地址不存在\n"));

      assertReport(mail, 0, "lan@example.org", Permanence.PERMANENT, Cause.ADDRESS);
    }

    @Test
    void shouldReadPages() {
      String page =
          Mails.plain(
                  "postmaster@example.org",
                  "Undeliverable: About your data",
                  "<html><style>p {}</style><p>Your message to</p><p>lan@example.org</p>"
                      + "<p>couldn't be delivered: 550 5.1.10 RecipientNotFound</p></html>")
              .replace("text/plain", "text/html");

      assertReport(Mails.parse(page), 0, "lan@example.org", Permanence.PERMANENT, Cause.ADDRESS);
    }

    @Test
    void shouldReadAProvidersJson() {
      ReturnedMail mail =
          Mails.parse(
              Mails.plain(
                  "no-reply@sns.example.org",
                  "AWS Notification Message",
                  """
                  {"notificationType":"Bounce","bounce":{"bounceType":"Permanent",
                   "bounceSubType":"General","bouncedRecipients":[{"emailAddress":
                   "lan@example.org","action":"failed","status":"5.1.1"}]},
                   "mail":{"commonHeaders":{"messageId":"<x@portal.example.org>"}}}
                  --
                  To stop, visit https://example.org/?a=lan@example.org
                  """));

      assertReport(mail, 0, "lan@example.org", Permanence.PERMANENT, Cause.ADDRESS);
      assertThat(mail.messageId()).isEqualTo("x@portal.example.org");
    }
  }

  @Nested
  class Complaints {
    @Test
    void shouldTellWhoComplained() {
      ReturnedMail mail = Mails.parse(report("abuse"));

      assertThat(mail.kind()).isEqualTo(Kind.COMPLAINT);
      assertThat(mail.reports().getFirst().recipient()).isEqualTo("lan@example.org");
      assertThat(mail.messageId()).startsWith("0190a2b4");
    }

    @Test
    void shouldTakeOtherFeedbackForNone() {
      assertThat(Mails.parse(report("auth-failure")).kind()).isEqualTo(Kind.OTHER);
      assertThat(Mails.parse(report("not-spam")).kind()).isEqualTo(Kind.OTHER);
    }

    private static String report(String type) {
      return """
          From: feedback@example.org
          Subject: FW: About your data
          Content-Type: multipart/report; report-type=feedback-report; boundary=B

          --B
          Content-Type: text/plain

          This is an email abuse report.

          --B
          Content-Type: message/feedback-report

          Feedback-Type: %s
          User-Agent: Example/1.0
          Version: 1
          Original-Rcpt-To: <lan@example.org>

          --B
          Content-Type: message/rfc822

          %s
          --B--
          """
          .formatted(type, Mails.RETURNED);
    }
  }

  @Nested
  class NoBounces {
    @Test
    void shouldKnowAnsweringMachines() {
      String away =
          Mails.plain(
              "Lan <lan@example.org>",
              "Out of office: About your data",
              "I am away. Mail to binh@example.org could not be delivered last week.");
      String automatic =
          "Auto-Submitted: auto-replied\n" + Mails.plain("lan@example.org", "Re: data", "Later.");
      String receipt =
          Mails.plain("lan@example.org", "Read: About your data", "--B\nx\n--B--\n")
              .replace("text/plain", "multipart/report; boundary=B; x=\"")
              .replace("--B\nx", "--B\nContent-Type: message/disposition-notification\n\nFinal: x");

      assertThat(Mails.parse(away).kind()).isEqualTo(Kind.AUTOMATIC_REPLY);
      assertThat(Mails.parse(automatic).kind()).isEqualTo(Kind.AUTOMATIC_REPLY);
      assertThat(Mails.parse(receipt).kind()).isEqualTo(Kind.AUTOMATIC_REPLY);
    }

    @Test
    void shouldNotTakePeopleAtTheirWord() {
      String question =
          Mails.plain(
                  "Lan <lan@example.org>",
                  "Re: Undelivered Mail Returned to Sender",
                  "Why did I get this?\n> <lan@example.org>: 550 5.1.1 User unknown\n")
              .replace("Return-Path: <>", "Return-Path: <lan@example.org>");

      assertThat(Mails.parse(question).kind()).isEqualTo(Kind.OTHER);
    }

    @Test
    void shouldReadABounceThatSomebodyForwarded() {
      String inner =
          Mails.notification(
                  "Final-Recipient: rfc822; lan@example.org\nAction: failed\nStatus: 5.1.1")
              .replace("AAA/", "BBB/");
      ReturnedMail mail =
          Mails.parse(
              """
              From: Helpdesk <help@example.org>
              Subject: Fwd: came back
              Content-Type: multipart/mixed; boundary=OUTER

              --OUTER
              Content-Type: text/plain

              See the enclosed.
              --OUTER
              Content-Type: message/rfc822

              """
                  + inner
                  + "--OUTER--\n");

      assertReport(mail, 0, "lan@example.org", Permanence.PERMANENT, Cause.ADDRESS);
    }
  }

  private static void assertReport(
      ReturnedMail mail, int index, String recipient, Permanence permanence, Cause cause) {
    assertThat(mail.reports()).as(mail.toString()).hasSizeGreaterThan(index);
    RecipientReport report = mail.reports().get(index);
    assertThat(report.recipient()).isEqualTo(recipient);
    assertThat(report.classification()).isEqualTo(new Classification(permanence, cause));
  }
}
