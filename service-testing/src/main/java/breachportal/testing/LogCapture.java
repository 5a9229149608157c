package breachportal.testing;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// Everything that is logged while it is open: each message behind its level and with its
/// parameters, and whole traces.
public final class LogCapture extends Handler implements AutoCloseable {

  private final StringBuilder text = new StringBuilder();
  private final Logger root = Logger.getLogger("");

  /// Begins to listen.
  public LogCapture() {
    setLevel(Level.ALL);
    root.addHandler(this);
  }

  /// @return what was logged until now
  public synchronized String text() {
    return text.toString();
  }

  @Override
  public synchronized void publish(LogRecord record) {
    text.append(record.getLevel()).append(' ').append(record.getMessage()).append(' ');
    if (record.getParameters() != null) {
      for (Object each : record.getParameters()) {
        text.append(each).append(' ');
      }
    }
    if (record.getThrown() != null) {
      StringWriter trace = new StringWriter();
      record.getThrown().printStackTrace(new PrintWriter(trace));
      text.append(trace);
    }
    text.append('\n');
  }

  @Override
  public void flush() {
    // Nothing is held back.
  }

  @Override
  public void close() {
    root.removeHandler(this);
  }
}
