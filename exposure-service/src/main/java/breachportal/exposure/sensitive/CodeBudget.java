package breachportal.exposure.sensitive;

import static java.nio.charset.StandardCharsets.US_ASCII;

import breachportal.exposure.abuse.CheckSecrets;
import breachportal.exposure.abuse.Signer;
import breachportal.exposure.abuse.Spending;
import breachportal.exposure.core.identifier.Identifier;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/// How many codes an address or number gets, whoever asks, so that nobody is buried in mail. What
/// is counted is a keyed hash of it and of the hour or day, which says nothing without the key.
@Singleton
class CodeBudget {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  private final Spending spending;
  private final OwnLeaksSettings settings;
  private final InstantSource time;
  private final Signer signer;

  @Inject
  CodeBudget(
      Spending spending, OwnLeaksSettings settings, CheckSecrets secrets, InstantSource time) {
    this.spending = spending;
    this.settings = settings;
    this.time = time;
    this.signer = secrets.signer("own leaks budget v1");
  }

  /// @param identifier an address or number
  /// @return whether one more code may be sent to it
  boolean spend(Identifier identifier) {
    return spend(identifier, HOUR, settings.codesAnHour())
        && spend(identifier, DAY, settings.codesADay());
  }

  private boolean spend(Identifier identifier, Duration window, int limit) {
    long number = time.instant().getEpochSecond() / window.toSeconds();
    String what = window + " " + number + " " + identifier.canonical();
    ByteBuffer hash = ByteBuffer.wrap(signer.sign(what.getBytes(US_ASCII)));
    Instant end = Instant.ofEpochSecond((number + 1) * window.toSeconds());
    return spending.spend(new UUID(hash.getLong(), hash.getLong()), limit, end).join();
  }
}
