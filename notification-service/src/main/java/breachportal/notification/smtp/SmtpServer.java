package breachportal.notification.smtp;

import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/// A mail server and how to talk to it.
///
/// @param host its name, for which its certificate must be
/// @param port its port
/// @param encryption how the connection is encrypted
/// @param login who we are to it; null when it asks nobody
/// @param tls whom to trust
/// @param helo what we call ourselves
/// @param patience how long to wait for any answer, and for anything to be taken
public record SmtpServer(
    String host,
    int port,
    Encryption encryption,
    @Nullable Login login,
    SSLContext tls,
    String helo,
    Duration patience) {

  /// A name and its password.
  ///
  /// @param user the name
  /// @param password the password
  public record Login(String user, String password) {
    @Override
    public String toString() {
      return "Login[redacted]";
    }
  }
}
