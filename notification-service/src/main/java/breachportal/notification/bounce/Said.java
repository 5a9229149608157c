package breachportal.notification.bounce;

import java.util.Optional;

/// What was said of a failure, as far as it is understood.
///
/// @param status the enhanced status code that tells most
/// @param replyCode the reply code of a failure
/// @param meaning what the words mean
/// @param ofDelay whether the mail is said to be on its way still
record Said(
    Optional<EnhancedStatus> status,
    Optional<Integer> replyCode,
    Optional<Classification> meaning,
    boolean ofDelay) {

  static Said in(String words) {
    return new Said(
        EnhancedStatus.mostTellingIn(words),
        Classifier.replyCode(words),
        FailureWords.meaning(words),
        FailureWords.tellsOfDelay(words));
  }

  boolean isTelling() {
    return status.isPresent() || replyCode.isPresent() || meaning.isPresent();
  }

  /// @param less what is trusted less
  /// @return this, completed
  Said or(Said less) {
    return new Said(
        status.filter(code -> !code.isGeneric()).or(() -> less.status).or(() -> status),
        replyCode.or(() -> less.replyCode),
        meaning.or(() -> less.meaning),
        ofDelay || less.ofDelay);
  }
}
