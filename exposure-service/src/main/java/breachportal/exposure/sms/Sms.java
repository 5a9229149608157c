package breachportal.exposure.sms;

import java.io.IOException;

/// Hands text messages over to whoever carries them. An installation puts a bean of its own in the
/// place of [SmsFolder].
public interface Sms {

  /// @return whether messages can be sent at all
  boolean isOffered();

  /// Sends a message. It may be asked to send the same again when it was not known to be taken.
  ///
  /// @param number the telephone number in E.164, such as `+84912345678`
  /// @param text at most 300 characters; neither is to be logged
  /// @throws IOException when the message was not taken and may be tried again
  void send(String number, String text) throws IOException;
}
