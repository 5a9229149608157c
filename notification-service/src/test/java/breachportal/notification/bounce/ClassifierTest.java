package breachportal.notification.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import breachportal.notification.bounce.Classification.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a sender does after a mail server's answer.
class ClassifierTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          550 5.1.1 <a@example.org>: User unknown        | PERMANENT
          550 no such user                               | PERMANENT
          553 5.1.2 Host unknown                         | PERMANENT
          552 5.3.4 message too large                    | PERMANENT
          554 5.6.0 message content rejected             | PERMANENT
          450 4.2.0 greylisted, try again later          | RETRY
          452 4.2.2 mailbox full                         | RETRY
          421 service not available, closing             | RETRY
          451 4.4.1 no answer from host                  | RETRY
          554 5.7.1 relay access denied                  | RELAYS_FAULT
          530 5.7.0 must issue a STARTTLS command first  | RELAYS_FAULT
          535 5.7.8 authentication failed                | RELAYS_FAULT
          550 5.7.26 unauthenticated mail, DMARC policy  | RELAYS_FAULT
          550 5.7.25 the sending address has no PTR record | RELAYS_FAULT
          554 5.7.1 [192.0.2.1] listed at zen.spamhaus.org | RELAYS_FAULT
          421 4.7.0 too many connections from your host  | RELAYS_FAULT
          450 4.7.1 client host rejected: rate limit     | RELAYS_FAULT
          501 5.1.7 bad sender address                   | RELAYS_FAULT
          550 you use us as a relay                      | RELAYS_FAULT
          550 192.0.2.1 is not allowed to send for you   | RELAYS_FAULT
          421 4.7.0 messages from 192.0.2.1 temporarily deferred | RELAYS_FAULT
          554 refused for policy reasons                 | RELAYS_FAULT
          550 callout verification failed                | RELAYS_FAULT
          550 User not listed in the directory           | PERMANENT
          550 5.1.0 Address rejected                     | PERMANENT
          450 4.2.0 Recipient address rejected: greylisted | RETRY
          454 4.7.0 TLS not available                    | RETRY
          553 5.3.0 Addressee unknown                    | PERMANENT
          """)
  void shouldTellRetryFromPermanentFromTheRelaysFault(String reply, Verdict verdict) {
    assertThat(Classifier.ofReply(reply, true).verdict()).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          554 5.1.1 <a@example.org>: User unknown        | true  | PERMANENT    | true
          550 no                                         | true  | PERMANENT    | true
          550 no                                         | false | PERMANENT    | false
          554 5.1.1 no such user                         | false | PERMANENT    | true
          552 5.2.2 mailbox full                         | true  | PERMANENT    | false
          552 5.3.4 message too large                    | true  | PERMANENT    | false
          550 5.7.1 not from you                         | true  | RELAYS_FAULT | false
          550 5.7.1 user unknown                         | true  | PERMANENT    | true
          450 4.7.1 not now                              | true  | RETRY        | false
          550 blocked using zen.spamhaus.org             | true  | RELAYS_FAULT | false
          """)
  void shouldCondemnAnAddressOnlyForWhatIsSaidOfIt(
      String reply, boolean toMailbox, Verdict verdict, boolean condemns) {
    Classification meaning = Classifier.ofReply(reply, toMailbox);

    assertThat(meaning.verdict()).isEqualTo(verdict);
    assertThat(meaning.condemnsAddress()).isEqualTo(condemns);
  }
}
