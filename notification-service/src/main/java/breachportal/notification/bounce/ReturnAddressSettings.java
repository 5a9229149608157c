package breachportal.notification.bounce;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/// Configuration of where mail comes back to.
@ConfigMapping(prefix = "breachportal.returns")
interface ReturnAddressSettings {
  /// @return the address of the return mailbox, which must take `NAME+ANYTHING` too; at most 11
  ///     characters before the `@`. Without it mail comes back to the sender's address
  Optional<String> address();
}
