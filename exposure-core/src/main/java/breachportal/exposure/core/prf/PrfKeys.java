package breachportal.exposure.core.prf;

import breachportal.exposure.core.identifier.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/// The keys of one epoch, one for each kind of identifier.
///
/// They are read from a file of the lines `epoch=` (a number) and `phone=`, `national_id=`,
/// `email=` (each a scalar of 32 bytes in base64url).
public final class PrfKeys {

  private final Epoch epoch;
  private final Map<Kind, PrfKey> keys;

  private PrfKeys(Epoch epoch, Map<Kind, PrfKey> keys) {
    this.epoch = epoch;
    this.keys = keys;
  }

  /// @param file the file
  /// @throws IOException if it can't be read, or is no file of keys by its length
  /// @throws IllegalArgumentException naming what is missing or no key, never its value
  public static PrfKeys read(Path file) throws IOException {
    try (KeyFile lines = KeyFile.open(file)) {
      Map<Kind, PrfKey> keys = new EnumMap<>(Kind.class);
      for (Kind kind : Kind.values()) {
        keys.put(kind, key(lines, kind.name().toLowerCase(Locale.ROOT)));
      }
      return new PrfKeys(epoch(lines), keys);
    }
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

  private static Epoch epoch(KeyFile lines) {
    String number = lines.text("epoch");
    if (!number.matches("[1-9][0-9]{0,8}")) {
      throw new IllegalArgumentException("the file of PRF keys needs `epoch`, a number from 1 on");
    }
    return new Epoch(Integer.parseInt(number));
  }

  private static PrfKey key(KeyFile lines, String name) {
    byte[] scalar = {};
    try {
      scalar = lines.secret(name);
      return PrfKey.of(scalar);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "the file of PRF keys needs `" + name + "`, a scalar of 32 bytes in base64url");
    } finally {
      Arrays.fill(scalar, (byte) 0);
    }
  }

  @Override
  public String toString() {
    return "PrfKeys[epoch " + epoch.number() + ", redacted]";
  }
}
