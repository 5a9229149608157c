package breachportal.file;

import java.io.IOException;

/// A whole file can't be used. The message is a code and never quotes the file.
public final class UnusableFile extends IOException {

  private static final long serialVersionUID = 1L;

  private final FileFault fault;

  /// @param fault what is wrong with it
  public UnusableFile(FileFault fault) {
    super(fault.code());
    this.fault = fault;
  }

  /// @return what is wrong with it
  public FileFault fault() {
    return fault;
  }
}
