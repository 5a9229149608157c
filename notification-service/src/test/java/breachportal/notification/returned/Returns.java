package breachportal.notification.returned;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

/// Mails that come back about letters that the tests' mail server received.
final class Returns {
  private Returns() {}

  /// @param to the address that it came back to
  /// @param letter the letter that it is about
  /// @param fields the fields of its recipient
  /// @return a delivery status notification
  static String notification(String to, MimeMessage letter, String fields)
      throws MessagingException {
    return """
        Return-Path: <>
        From: Mail Delivery System <MAILER-DAEMON@mx.example.org>
        Subject: Undelivered Mail Returned to Sender
        To: %s
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="AAA"

        --AAA
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example.org

        %s

        --AAA
        Content-Type: text/rfc822-headers

        Message-ID: %s

        --AAA--
        """
        .formatted(to, fields.strip(), letter.getMessageID());
  }

  static String failed(String to, MimeMessage letter, String recipient, String status)
      throws MessagingException {
    return notification(
        to,
        letter,
        """
        Final-Recipient: rfc822; %s
        Action: failed
        Status: %s
        """
            .formatted(recipient, status));
  }

  static String complaint(String to) {
    return """
        From: feedback@example.org
        Subject: FW: letter
        Content-Type: multipart/report; report-type=feedback-report; boundary="AAA"

        --AAA
        Content-Type: message/feedback-report

        Feedback-Type: abuse
        Version: 1

        --AAA
        Content-Type: message/rfc822

        Return-Path: <%s>
        Subject: letter

        Text.
        --AAA--
        """
        .formatted(to);
  }

  static String away(String to) {
    return """
        From: lan@example.org
        Subject: Out of office
        Auto-Submitted: auto-replied
        To: %s

        Back on Monday.
        """
        .formatted(to);
  }

  /// @param returnAddress an address that mails come back to
  /// @return one that differs from it in the last digit of its MAC
  static String forged(String returnAddress) {
    int at = returnAddress.indexOf('@') - 1;
    char other = returnAddress.charAt(at) == '0' ? '1' : '0';
    return returnAddress.substring(0, at) + other + returnAddress.substring(at + 1);
  }
}
