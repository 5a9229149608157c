package breachportal.notification.bounce;

import breachportal.notification.bounce.Classification.Cause;
import breachportal.notification.bounce.Classification.Permanence;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Classifies failures by enhanced status code (RFC 3463 and its registry), by reply code (RFC
/// 5321, section 4.2), and by words, in this order of trust. Pure and safe for concurrent use.
///
/// Whether a failure is permanent follows the code that the reporting system chose; what it lies
/// in follows the most specific of code and words, since many servers answer `5.0.0` or `5.7.1` to
/// everything.
public final class Classifier {
  private static final Pattern REPLY_CODE =
      Pattern.compile("(?<![\\d.\\-/#:=@])([245][0-7]\\d)(?=[\\s\\-:.,;)'\"]|$)");

  private Classifier() {}

  /// Classifies what a mail server answered to a command. Where neither code nor words tell what a
  /// refusal for good lies in, what was answered to does: a policy (X.7.X of RFC 3463) is against
  /// us, an answer to the mail is about the mail.
  ///
  /// @param reply the answer, first line first, such as `550 5.1.1 User unknown`
  /// @param toMailbox whether it answers to the mailbox, and not to the mail itself
  /// @return what it means
  public static Classification ofReply(String reply, boolean toMailbox) {
    Classification said = of(null, Said.in(reply));
    if (said.cause() != Cause.UNKNOWN || said.permanence() == Permanence.RETRY) {
      return said;
    }
    boolean policy =
        EnhancedStatus.mostTellingIn(reply).filter(status -> status.subject() == 7).isPresent();
    return policy
        ? new Classification(Permanence.PERMANENT, Cause.RELAY)
        : toMailbox ? said : new Classification(Permanence.PERMANENT, Cause.MESSAGE);
  }

  /// @param declared the status that a report gives in its own field, if it does
  /// @param words what the mail server said
  /// @return what it means; a failure that nothing tells of is permanent and unknown
  static Classification of(@Nullable EnhancedStatus declared, Said words) {
    return new Classification(permanence(declared, words), cause(declared, words));
  }

  private static Permanence permanence(@Nullable EnhancedStatus declared, Said words) {
    int category =
        declared != null && declared.category() != 2
            ? declared.category()
            : words
                .status()
                .map(EnhancedStatus::category)
                .orElseGet(() -> words.replyCode().map(code -> code / 100).orElse(0));
    return switch (category) {
      case 4 -> Permanence.RETRY;
      case 5 -> Permanence.PERMANENT;
      default -> words.meaning().map(Classification::permanence).orElse(Permanence.PERMANENT);
    };
  }

  private static Cause cause(@Nullable EnhancedStatus declared, Said words) {
    Optional<EnhancedStatus> spoken = words.status();
    Cause spokenCause = spoken.map(Classifier::causeOf).orElse(Cause.UNKNOWN);
    Cause declaredCause = declared == null ? Cause.UNKNOWN : causeOf(declared);
    Cause saidCause = words.meaning().map(Classification::cause).orElse(Cause.UNKNOWN);
    if (saidCause == Cause.RELAY) {
      return saidCause;
    }
    if (spokenCause != Cause.UNKNOWN && !spoken.get().isVague()) {
      return spokenCause;
    }
    if (declaredCause != Cause.UNKNOWN && declaredCause != Cause.NETWORK) {
      return declaredCause;
    }
    if (saidCause != Cause.UNKNOWN) {
      return saidCause;
    }
    return spokenCause != Cause.UNKNOWN ? spokenCause : declaredCause;
  }

  private static Cause causeOf(EnhancedStatus status) {
    return switch (status.subject()) {
      case 1 ->
          switch (status.detail()) {
            case 0 -> Cause.UNKNOWN;
            case 7, 8, 9 -> Cause.RELAY;
            default -> Cause.ADDRESS;
          };
      case 2 ->
          switch (status.detail()) {
            case 0 -> Cause.UNKNOWN;
            case 2 -> Cause.MAILBOX_FULL;
            case 3 -> Cause.MESSAGE;
            default -> Cause.ADDRESS;
          };
      case 3 -> status.detail() == 4 ? Cause.MESSAGE : Cause.NETWORK;
      case 4 -> Cause.NETWORK;
      case 5 -> status.detail() == 0 ? Cause.UNKNOWN : Cause.RELAY;
      case 6 -> Cause.MESSAGE;
      case 7 ->
          switch (status.detail()) {
            case 0, 1, 2 -> Cause.UNKNOWN;
            case 17, 18, 19 -> Cause.ADDRESS;
            default -> Cause.RELAY;
          };
      default -> Cause.UNKNOWN;
    };
  }

  /// @param text what a mail server said
  /// @return the first reply code of a failure in it
  static Optional<Integer> replyCode(String text) {
    Matcher found = REPLY_CODE.matcher(text);
    while (found.find()) {
      int code = Integer.parseInt(found.group(1));
      if (code >= 400) {
        return Optional.of(code);
      }
    }
    return Optional.empty();
  }
}
