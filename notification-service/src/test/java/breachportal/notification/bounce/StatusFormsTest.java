package breachportal.notification.bounce;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import breachportal.notification.bounce.ReturnedMail.Kind;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// However delivery status fields are written down, they say the same.
class StatusFormsTest {
  private static final String FIELDS =
      """
      Final-Recipient: rfc822; lan@example.org
      Action: failed
      Status: 5.1.1
      """;
  private static final String GONE = "bounce lan@example.org permanent address";
  private static final String TYPE = "Content-Type: message/delivery-status\n";

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void shouldReadEachLineEnd(String lineEnd) {
    byte[] mail = Mails.notification(FIELDS).replace("\n", lineEnd).getBytes(UTF_8);

    assertThat(BounceParser.parse(mail).reports().getFirst().recipient())
        .isEqualTo("lan@example.org");
  }

  @Test
  void shouldReadFoldedFieldsWithComments() {
    String fields =
        """
        Final-Recipient: rfc822;
          <lan@example.org> (Lan)
        Action: failed (gave up)
        Status: (bad destination
          mailbox) 5.1.1
        """;

    assertThat(Mails.told(Mails.notification(fields))).containsExactly(GONE);
  }

  /// Of each length modulo three, since the end of the last group must not get lost.
  @ParameterizedTest
  @ValueSource(strings = {"", " ", "  "})
  void shouldReadBase64ToItsEnd(String space) {
    String fields = FIELDS.strip().replace("rfc822; ", "rfc822; " + space);
    String mail =
        Mails.notification(Base64.getMimeEncoder().encodeToString(fields.getBytes(UTF_8)))
            .replace(TYPE, TYPE + "Content-Transfer-Encoding: base64\n")
            .replaceFirst("(?s)Reporting-MTA.*?\n\n", "");

    assertThat(Mails.told(mail)).containsExactly(GONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          utf-8; nguyễn@example.org           | nguyễn@example.org
          utf-8; nguy\\x{1EC5}n@example.org   | nguyễn@example.org
          utf-8; 李四@例子.example.org         | 李四@例子.example.org
          rfc822; lan/sales=x+y%z@example.org | lan/sales=x+y%z@example.org
          rfc822; "lan n"@example.org         | "lan n"@example.org
          lan@example.org                     | lan@example.org
          rfc822 ; lan@mailhost               | lan@mailhost
          """)
  void shouldReadEachFormOfAddress(String field, String recipient) {
    String mail =
        Mails.notification("Final-Recipient: " + field + "\nAction: failed\nStatus: 5.1.1")
            .replace("message/delivery-status", "message/global-delivery-status");

    assertThat(Mails.told(mail)).containsExactly("bounce " + recipient + " permanent address");
  }

  @Test
  void shouldFindTheLettersMessageIdInInternationalHeaders() {
    String mail = Mails.notification(FIELDS).replace("message/rfc822", "message/global-headers");

    assertThat(Mails.parse(mail).messageId()).startsWith("0190a2b4");
  }

  @ParameterizedTest
  @CsvSource({"relayed", "expanded", "delivered", "Delivered (to mailbox)"})
  void shouldTakeNoSuccessForABounce(String action) {
    String fields = "Final-Recipient: rfc822; lan@example.org\nAction: " + action;

    assertThat(Mails.parse(Mails.notification(fields)).kind()).isEqualTo(Kind.DELIVERED);
  }

  @Test
  void shouldReadAPartOfAnotherType() {
    assertThat(
            Mails.told(
                Mails.notification(FIELDS)
                    .replace("message/delivery-status", "application/octet-stream; name=details")))
        .containsExactly(GONE);
  }

  @Test
  void shouldReadTheBounceThatAGatewayOnlyPassesOn() {
    String mail =
        """
        From: postmaster@example.org
        To: return+abc@portal.example.org
        Subject: Delivery Status Notification (Failure)
        Content-Type: multipart/mixed; boundary=OUTER

        --OUTER
        Content-Type: message/rfc822

        %s
        --OUTER
        Content-Type: text/plain

        Checked by a gateway.
        --OUTER--
        """
            .formatted(Mails.notification(FIELDS));

    assertThat(Mails.told(mail)).containsExactly(GONE);
  }

  @Test
  void shouldLearnTheCauseFromTheCommentOrWhatIsSaidOfThatRecipient() {
    String comment =
        Mails.notification(
            "Final-Recipient: rfc822; lan@example.org\nAction: failed\nStatus: 5.0.0 (disk quota reached)");
    String text =
        Mails.notification(
                """
                Final-Recipient: rfc822; lan@example.org
                Action: failed
                Status: 5.0.0
                Diagnostic-Code: smtp; 554 no

                Final-Recipient: rfc822; binh@example.org
                Action: failed
                Status: 5.0.0
                """)
            .replace(
                "Your message could",
                "<lan@example.org>: no such user\n<binh@example.org>: mailbox full\nYour mail could");

    assertThat(Mails.told(comment))
        .containsExactly("bounce lan@example.org permanent mailbox_full");
    assertThat(Mails.told(text))
        .containsExactly(
            "bounce lan@example.org permanent address",
            "bounce binh@example.org permanent mailbox_full");
  }
}
