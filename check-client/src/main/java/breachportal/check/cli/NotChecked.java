package breachportal.check.cli;

import java.io.IOException;

/// Nothing is known; never to be read as "in no leak".
final class NotChecked extends IOException {

  private static final long serialVersionUID = 1L;

  /// @param why one sentence, without what was asked about
  NotChecked(String why) {
    super(why);
  }
}
