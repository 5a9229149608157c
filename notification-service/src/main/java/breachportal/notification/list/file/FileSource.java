package breachportal.notification.list.file;

import java.io.IOException;
import java.io.InputStream;

/// The bytes of a file, which can be read again.
public interface FileSource {
  /// @param from the first byte
  /// @return the file's bytes from there on; closed by who reads
  /// @throws IOException when reading fails
  InputStream open(long from) throws IOException;

  /// @return how many of the bytes of the latest stream have been read
  long bytesRead();
}
