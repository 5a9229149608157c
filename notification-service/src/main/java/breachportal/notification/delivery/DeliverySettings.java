package breachportal.notification.delivery;

import breachportal.notification.smtp.Encryption;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/// Configuration of how mail leaves the house.
@ConfigMapping(prefix = "breachportal.delivery")
public interface DeliverySettings {
  /// @return the address that mails are from, and that hears of those that come back
  String from();

  /// @return the host in every `Message-ID`, and what we call ourselves to mail servers
  @WithDefault("breach-portal.example.org")
  String messageIdHost();

  /// @return how long to wait for a mail server's answer, and for it to take a mail; well below the
  /// lease
  @WithDefault("PT60S")
  Duration patience();

  /// @return for how long a claim holds
  @WithDefault("PT3M")
  Duration lease();

  /// @return how long a lane waits when nothing is due and nobody wakes it
  @WithDefault("PT1S")
  Duration poll();

  /// @return how many mails a lane has in hand at most, waiting and on the wire
  @WithDefault("2000")
  int inHand();

  /// @return the hundredth part of a lane's connections that mail to one domain may use
  @WithDefault("50")
  int domainShare();

  /// @return the relays by name; each lane has one or more
  Map<String, RelaySettings> relays();

  /// @return limits of single recipient domains, by the domain in lower case
  Map<String, DomainSettings> domains();

  /// @return the key that mails are signed with; without it they are not
  Optional<DkimSettings> dkim();

  /// One relay. Limits are of all replicas together: each takes its part.
  interface RelaySettings {
    /// @return the relay's host, for which its certificate must be
    String host();

    /// @return its port
    int port();

    /// @return how the connection is encrypted
    @WithDefault("optional")
    Encryption encryption();

    /// @return a file of certificates (PEM) to trust instead of the system's
    Optional<Path> trust();

    /// @return the name to sign in with
    Optional<String> user();

    /// @return its password
    Optional<String> password();

    /// @return the lanes it serves; each has connections of its own
    Set<LaneName> lanes();

    /// @return its part of the mail, against the other relays of the lane
    @WithDefault("1")
    int weight();

    /// @return how many connections a lane has to it at most
    @WithDefault("16")
    int connections();

    /// @return how many mails a second it takes at most; urgent ones don't wait for it
    OptionalDouble rate();
  }

  /// Limits for the mail to one domain.
  interface DomainSettings {
    /// @return how many mails to it are on the wire at once, at most
    OptionalInt connections();

    /// @return how many mails a second go to it at most
    OptionalDouble rate();
  }

  /// Who signs.
  interface DkimSettings {
    /// @return the domain, as in `d=`
    String domain();

    /// @return where its public key is, as in `s=`
    String selector();

    /// @return the private key, PKCS #8 in PEM, RSA or Ed25519
    Path keyFile();
  }
}
