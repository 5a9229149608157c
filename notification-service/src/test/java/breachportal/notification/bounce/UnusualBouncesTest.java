package breachportal.notification.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import breachportal.notification.bounce.ReturnedMail.Kind;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Mails of systems that keep to no standard, and mails that only look like theirs.
class UnusualBouncesTest {
  private static final String DAEMON = "Mail Delivery System <MAILER-DAEMON@example.org>";

  @Nested
  class Texts {
    @ParameterizedTest
    @CsvSource({
      "Example_SMTP_Gateway@example.org, Returned Mail, <lan@example.org>: mailbox unavailable",
      "MDaemon@example.org, lan@example.org - User unknown, lan@example.org - no such user",
      "imss@example.org, Mail could not be sent, Got 550 no such user for RCPT TO:<lan@example.org>",
      "admin@example.org, Hello, Your message could not be delivered to lan@example.org: no such user",
    })
    void shouldKnowMailSystemsByWhatTheySay(String from, String subject, String text) {
      String mail = byAPerson(Mails.plain(from, subject, text));

      assertThat(Mails.told(mail)).containsExactly("bounce lan@example.org permanent address");
    }

    @Test
    void shouldTakeTheRecipientsThatFollowNotTheLettersOwnFields() {
      String mail =
          Mails.plain(
              DAEMON,
              "Undeliverable: About your data",
              """
              Your message

                To:      members@lists.example.org
                Subject: About your data

              did not reach the following recipient(s):

              c=VN;a= ;p=X;dda:SMTP=lan@example.org; on Fri
                  The recipient name is unknown
              """);

      assertThat(Mails.told(mail)).containsExactly("bounce lan@example.org permanent address");
    }

    @Test
    void shouldTellTheMailboxThatTheMailWasAddressedTo() {
      String mail =
          Mails.plain(
              DAEMON,
              "Returned mail",
              """
              The following addresses had permanent fatal errors:
              lan.n@inner.example.org
                  (expanded from: lan@example.org)
              550 user unknown
              """);
      String hidden = mail.replace("lan.n@inner.example.org", "  an undisclosed address");

      assertThat(Mails.parse(mail).reports().getFirst().original()).isEqualTo("lan@example.org");
      assertThat(Mails.told(hidden)).containsExactly("bounce lan@example.org permanent address");
    }

    @ParameterizedTest
    @CsvSource({
      "lan, permanent unknown",
      "lan (User account is expired), permanent address",
      "lan   No matches, permanent unknown"
    })
    void shouldCompleteAMailboxOfTheReportingSystem(String line, String meaning) {
      String mail =
          Mails.plain(
              DAEMON,
              "Mail Delivery Problem",
              "Not delivered to the following:\n\n\t" + line + "\n\nAsk binh@example.org.");

      assertThat(Mails.told(mail)).containsExactly("bounce lan@example.org " + meaning);
    }

    @Test
    void shouldReadAPostponementAsADelay() {
      String mail =
          Mails.plain(
              "postmaster@example.org",
              "Mail Delivery Warning",
              "Delivery to this address\n\n\"lan@example.org\"\n\nhas been postponed: mailbox full.");

      assertThat(Mails.told(mail)).containsExactly("delay lan@example.org retry mailbox_full");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            552 Quota violation                           | permanent mailbox_full
            553 5.3.0 Addressee unknown                   | permanent address
            Host not found, try again                     | retry network
            Địa chỉ email không hợp lệ                    | permanent address
            Tài khoản đã vượt quá dung lượng cho phép     | retry mailbox_full
            收件人邮箱已满                                 | retry mailbox_full
            無此用戶                                       | permanent address
            L'utilisateur n'existe pas                    | permanent address
            retry timeout exceeded                        | retry network
            550 a line too long                           | permanent message
            """)
    void shouldUnderstandWhatServersSay(String words, String meaning) {
      String mail =
          Mails.plain(
              DAEMON, "Undelivered Mail", "<lan@example.org>: " + words.replace(" ", "\n  "));

      assertThat(Mails.told(mail)).containsExactly("bounce lan@example.org " + meaning);
    }

    @Test
    void shouldReadARefusalThatComesAsAReceipt() {
      String refusal =
          receipt("Auto-Submitted: auto-replied (rejected)\n", "Rejected: mailbox full");
      String deleted = receipt("", "Your message was deleted without being read.");

      assertThat(Mails.told(refusal)).containsExactly("bounce lan@example.org retry mailbox_full");
      assertThat(Mails.parse(deleted).kind()).isEqualTo(Kind.AUTOMATIC_REPLY);
    }

    private static String receipt(String fields, String text) {
      return fields
          + Mails.notification(
                  """
                  Final-Recipient: rfc822; lan@example.org
                  Disposition: automatic-action/MDN-sent-automatically; deleted
                  """)
              .replace("Auto-Submitted: auto-replied\n", "")
              .replace("message/delivery-status", "message/disposition-notification")
              .replaceFirst("Your message could[^\n]*", text);
    }
  }

  @Test
  void shouldKnowTheLetterByTheSenderThatAProviderTells() {
    String mail =
        Mails.plain(
            "no-reply@sns.example.org",
            "Notification",
            """
            {"notificationType":"Complaint","complaint":{"complainedRecipients":[]},
             "mail":{"source":"return+def@portal.example.org"}}
            """);

    assertThat(Mails.parse(mail).deliveredTo()).contains("return+def@portal.example.org");
  }

  @Test
  void shouldReadAMailBehindEmptyLines() {
    String mail = "\n   \n" + Mails.plain(DAEMON, "Undelivered", "<lan@example.org>: no such user");

    assertThat(Mails.told(mail)).containsExactly("bounce lan@example.org permanent address");
  }

  @Nested
  class NoBounces {
    @ParameterizedTest
    @CsvSource({
      "Please confirm your message, To have it delivered answer this. It was not delivered yet.",
      "Re: data, I left. Your message was not delivered to binh@example.org.",
    })
    void shouldTakeNoAnsweringMachineForAMailSystem(String subject, String text) {
      String mail =
          "Auto-Submitted: auto-replied\nIn-Reply-To: <x@portal.example.org>\n"
              + Mails.plain("lan@example.org", subject, text);

      assertThat(Mails.parse(mail).kind()).isEqualTo(Kind.AUTOMATIC_REPLY);
    }

    @ParameterizedTest
    @CsvSource({
      "'A question', 'What is this?\n\nFinal-Recipient: rfc822; lan@example.org\nAction: failed'",
      "'My parcel', 'My parcel could not be delivered to lan@example.org.'",
      "'Ops Digest, Vol 3', 'Topics:\n\nYour message could not be delivered to lan@example.org.'",
      "'Came back', '> Your message could not be delivered to lan@example.org.'",
    })
    void shouldTakeNobodysCitationForABounce(String subject, String text) {
      String mail = byAPerson(Mails.plain("Lan <lan@example.org>", subject, text));

      assertThat(Mails.parse(mail).kind()).isEqualTo(Kind.OTHER);
    }
  }

  @Nested
  class Complaints {
    @Test
    void shouldReadATypeWithAComment() {
      assertThat(Mails.told(report("Feedback-Type: Abuse (by a user)")))
          .containsExactly("complaint lan@example.org permanent message");
    }

    @Test
    void shouldKnowTheLetterWithoutItsRecipient() {
      String mail =
          report("Feedback-Type: abuse\nOriginal-Mail-From: <return+def@portal.example.org>");

      assertThat(Mails.parse(mail).deliveredTo()).contains("return+def@portal.example.org");
    }

    private static String report(String fields) {
      return Mails.notification("Final-Recipient: rfc822; lan@example.org")
          .replace("message/delivery-status", "message/feedback-report")
          .replaceFirst("(?s)Reporting-MTA.*?Final-Recipient: rfc822; lan@example.org", fields);
    }
  }

  private static String byAPerson(String mail) {
    return mail.replace("Return-Path: <>", "Return-Path: <someone@example.org>");
  }
}
