package breachportal.notification.smtp;

/// How a connection is kept from those who listen. Wherever there is TLS, the certificate must be
/// right: for the host's name, by an authority that is trusted.
public enum Encryption {
  /// In clear; for a mail server on the same machine or in the same pod.
  NEVER,
  /// STARTTLS when the server offers it; a password is never sent in clear.
  OPTIONAL,
  /// STARTTLS; nothing is sent to a server that does not offer it.
  REQUIRED,
  /// TLS from the first byte (RFC 8314).
  IMPLICIT
}
