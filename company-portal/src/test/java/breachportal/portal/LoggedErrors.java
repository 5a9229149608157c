package breachportal.portal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// What one class logs as a warning or an error while it is open.
public final class LoggedErrors extends Handler implements AutoCloseable {
  private final List<String> messages = new CopyOnWriteArrayList<>();
  private final Logger logger;

  /// Begins to listen.
  ///
  /// @param className whose log it listens to
  public LoggedErrors(String className) {
    logger = Logger.getLogger(className);
    setLevel(Level.WARNING);
    logger.addHandler(this);
  }

  /// @return what was logged until now
  public List<String> messages() {
    return messages;
  }

  @Override
  public void publish(LogRecord record) {
    if (isLoggable(record)) {
      messages.add(record.getMessage());
    }
  }

  @Override
  public void flush() {
    // Nothing is held back.
  }

  @Override
  public void close() {
    logger.removeHandler(this);
  }
}
