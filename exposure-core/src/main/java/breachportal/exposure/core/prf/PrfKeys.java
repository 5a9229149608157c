package breachportal.exposure.core.prf;

import breachportal.exposure.core.identifier.Kind;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/// The keys of one epoch, one for each kind of identifier.
///
/// They are read from a file of properties: `epoch` (a number) and `phone`, `national_id`,
/// `email`, each a scalar of 32 bytes in base64url.
public final class PrfKeys {

  private final Epoch epoch;
  private final Map<Kind, PrfKey> keys;

  private PrfKeys(Epoch epoch, Map<Kind, PrfKey> keys) {
    this.epoch = epoch;
    this.keys = keys;
  }

  /// @param file the file of properties
  /// @throws IOException if it can't be read
  /// @throws IllegalArgumentException naming the property which is missing or no key, never its
  ///     value
  public static PrfKeys read(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    Map<Kind, PrfKey> keys = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      keys.put(kind, key(properties, kind.name().toLowerCase(Locale.ROOT)));
    }
    return new PrfKeys(epoch(properties), keys);
  }

  /// @return the epoch of these keys
  public Epoch epoch() {
    return epoch;
  }

  /// @param kind a kind of identifier
  /// @return its key
  public PrfKey of(Kind kind) {
    PrfKey key = keys.get(kind);
    if (key == null) {
      throw new IllegalStateException("no key for " + kind);
    }
    return key;
  }

  private static Epoch epoch(Properties properties) {
    String number = properties.getProperty("epoch", "");
    if (!number.strip().matches("[1-9][0-9]{0,8}")) {
      throw new IllegalArgumentException("the file of PRF keys needs `epoch`, a number from 1 on");
    }
    return new Epoch(Integer.parseInt(number.strip()));
  }

  private static PrfKey key(Properties properties, String name) {
    try {
      byte[] scalar = Base64.getUrlDecoder().decode(properties.getProperty(name, "").strip());
      return PrfKey.of(scalar);
    } catch (IllegalArgumentException e) {
      // Without its cause: the decoder's message quotes what it could not read.
      throw new IllegalArgumentException(
          "the file of PRF keys needs `" + name + "`, a scalar of 32 bytes in base64url");
    }
  }

  @Override
  public String toString() {
    return "PrfKeys[epoch " + epoch.number() + ", redacted]";
  }
}
