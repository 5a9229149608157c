package breachportal.notification.returned;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/// Configuration of the return mailbox.
@ConfigMapping(prefix = "breachportal.return-mailbox")
interface MailboxSettings {
  /// How the connection is protected.
  enum Tls {
    /// TLS from the first byte.
    IMPLICIT,
    /// STARTTLS, without which nothing is said.
    REQUIRED,
    /// None: for one's own machine only.
    NONE
  }

  /// @return the IMAP server; nothing is read without one
  Optional<String> host();

  /// @return its port
  @WithDefault("993")
  int port();

  /// @return how the connection is protected
  @WithDefault("IMPLICIT")
  Tls tls();

  /// @return the mailbox's user
  Optional<String> username();

  /// @return the user's password; comes from a secret
  Optional<String> password();

  /// @return the folder that is read
  @WithDefault("INBOX")
  String folder();

  /// @return the folder for what can't be placed; made when it is not there
  @WithDefault("Unknown")
  String unknownFolder();

  /// @return how often it is looked into
  @WithDefault("PT30S")
  Duration every();

  /// @return how many mails are read at most before other replicas may take over
  @WithDefault("200")
  int batch();

  /// @return how long to wait for the server's answer; well below the lease
  @WithDefault("PT30S")
  Duration patience();

  /// @return for how long one replica has the mailbox to itself after each mail
  @WithDefault("PT3M")
  Duration lease();

  /// @return for how long it is remembered which mails were read
  @WithDefault("P90D")
  Duration keep();
}
