package breachportal.notification.bounce;

import static java.nio.charset.StandardCharsets.UTF_8;

import breachportal.api.json.WireNames;
import java.util.List;

/// Mails as return mailboxes receive them, written for these tests.
final class Mails {
  static final String RETURNED =
      """
      Return-Path: <return+abc@portal.example.org>
      From: Sao Mai <notices@portal.example.org>
      To: lan@example.org
      Subject: About your data
      Message-ID: <0190a2b4-0000-7000-8000-000000000001@portal.example.org>

      Your phone number was taken.
      """;

  private Mails() {}

  static ReturnedMail parse(String mail) {
    return BounceParser.parse(mail.replace("\n", "\r\n").getBytes(UTF_8));
  }

  /// @param mail a mail that came back
  /// @return a line for each recipient: kind, recipient, whether another try can help, cause
  static List<String> told(String mail) {
    ReturnedMail read = parse(mail);
    return read.reports().stream()
        .map(
            report ->
                String.join(
                    " ",
                    WireNames.of(read.kind()),
                    report.recipient(),
                    WireNames.of(report.classification().permanence()),
                    WireNames.of(report.classification().cause())))
        .toList();
  }

  /// @param fields the per-recipient fields
  /// @return a notification as Postfix writes it
  static String notification(String fields) {
    return """
        Return-Path: <>
        From: MAILER-DAEMON@mx.example.org (Mail Delivery System)
        Subject: Undelivered Mail Returned to Sender
        To: return+abc@portal.example.org
        Auto-Submitted: auto-replied
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status;
          boundary="AAA/mx.example.org"

        --AAA/mx.example.org
        Content-Type: text/plain; charset=us-ascii

        Your message could not be delivered to one or more recipients.

        --AAA/mx.example.org
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example.org
        Arrival-Date: Sun, 22 Nov 2026 08:00:00 +0700

        %s

        --AAA/mx.example.org
        Content-Type: message/rfc822

        %s
        --AAA/mx.example.org--
        """
        .formatted(fields.strip(), RETURNED);
  }

  /// @param from who writes
  /// @param subject the subject
  /// @param body a text for people
  /// @return a mail of one part
  static String plain(String from, String subject, String body) {
    return """
        Return-Path: <>
        From: %s
        To: return+abc@portal.example.org
        Subject: %s
        Content-Type: text/plain; charset=utf-8

        %s
        """
        .formatted(from, subject, body);
  }
}
