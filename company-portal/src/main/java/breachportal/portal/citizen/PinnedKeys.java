package breachportal.portal.citizen;

import breachportal.api.json.WireNames;
import breachportal.contract.leak.IdentifierKind;
import io.smallrye.config.ConfigMapping;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The public keys of the private check that this installation stands by: as its operator
/// configured them, never as the exposure service says. The page accepts no evaluation under
/// others.
@ApplicationScoped
public class PinnedKeys {

  private static final Pattern SEPARATOR = Pattern.compile("[\\s,]+");
  private static final Pattern KEY =
      Pattern.compile("([a-z_]+)@([1-9][0-9]{0,8})=([A-Za-z0-9_-]{43})");

  private final List<PinnedKey> keys;

  /// One key.
  ///
  /// @param kind which kind of identifier it is for
  /// @param epoch in which epoch
  /// @param publicKey the element, 32 bytes in base64url: short enough to be its own fingerprint
  public record PinnedKey(IdentifierKind kind, int epoch, String publicKey) {

    /// @return such as `phone@1=iZ2...`, the form of the configuration and of the command line
    @Override
    public String toString() {
      return WireNames.of(kind) + "@" + epoch + "=" + publicKey;
    }
  }

  /// What the operator configures.
  @ConfigMapping(prefix = "portal.check")
  interface Settings {

    /// @return the keys, apart by spaces or commas, such as `phone@1=iZ2...`; `./check keys` prints
    ///     those of a running service
    String keys();
  }

  PinnedKeys(Settings settings) {
    this.keys =
        Arrays.stream(SEPARATOR.split(settings.keys().strip(), -1)).map(PinnedKeys::read).toList();
  }

  /// @return all, in the order of the configuration
  List<PinnedKey> all() {
    return keys;
  }

  /// @return all, apart by spaces, as the page's script reads them
  String line() {
    return String.join(" ", keys.stream().map(PinnedKey::toString).toList());
  }

  private static PinnedKey read(String text) {
    Matcher key = KEY.matcher(text);
    if (!key.matches()) {
      throw new IllegalArgumentException(
          "portal.check.keys: `kind@epoch=key` is needed, not `" + text + "`");
    }
    IdentifierKind kind =
        Arrays.stream(IdentifierKind.values())
            .filter(each -> WireNames.of(each).equals(key.group(1)))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException("portal.check.keys: no kind is " + key.group(1)));
    return new PinnedKey(kind, Integer.parseInt(key.group(2)), key.group(3));
  }
}
