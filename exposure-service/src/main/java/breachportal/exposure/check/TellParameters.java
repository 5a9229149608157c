package breachportal.exposure.check;

import breachportal.contract.check.CheckParameters;
import breachportal.contract.check.CheckParameters.Index;
import breachportal.contract.check.CheckParameters.KeyOfKind;
import breachportal.contract.leak.IdentifierKind;
import breachportal.exposure.core.generation.Generation;
import breachportal.exposure.core.identifier.Kind;
import breachportal.exposure.core.identifier.Normaliser;
import breachportal.exposure.core.prf.PrfKey;
import breachportal.exposure.core.prf.PrfKeyring;
import breachportal.exposure.core.prf.PrfKeys;
import breachportal.exposure.leak.KnownLeaks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;

/// Tells what a client needs to know before it checks.
@ApplicationScoped
class TellParameters {

  @Inject ServedIndex index;
  @Inject PrfKeyring keyring;
  @Inject KnownLeaks leaks;

  @Transactional
  CheckParameters tell() {
    if (!index.isWhole()) {
      throw new IndexNotReady();
    }
    return new CheckParameters(
        PrfKey.SUITE,
        keyring.newestFirst().stream().flatMap(TellParameters::keys).toList(),
        index.generations().stream().map(TellParameters::index).toList(),
        Normaliser.VERSION,
        leaks.numbersPublicly());
  }

  private static Stream<KeyOfKind> keys(PrfKeys keys) {
    return Arrays.stream(Kind.values()).map(kind -> key(keys, kind));
  }

  private static KeyOfKind key(PrfKeys keys, Kind kind) {
    return new KeyOfKind(
        IdentifierKind.valueOf(kind.name()),
        keys.epoch().number(),
        Base64.getUrlEncoder().withoutPadding().encodeToString(keys.of(kind).publicKey()));
  }

  private static Index index(Generation generation) {
    return new Index(
        generation.number(),
        generation.epoch(),
        generation.layout().bucketBits(),
        generation.layout().bucketBytes());
  }
}
