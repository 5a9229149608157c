package breachportal.exposure;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// Everything that is logged while it is open: messages with their parameters, and whole traces.
final class LogCapture extends Handler implements AutoCloseable {

  private final StringBuffer text = new StringBuffer();
  private final Logger root = Logger.getLogger("");

  LogCapture() {
    setLevel(Level.ALL);
    root.addHandler(this);
  }

  String text() {
    return text.toString();
  }

  @Override
  public void publish(LogRecord record) {
    text.append(record.getMessage()).append(' ');
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
