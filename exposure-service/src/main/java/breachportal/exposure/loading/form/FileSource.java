package breachportal.exposure.loading.form;

import java.io.IOException;
import java.io.InputStream;

/// The bytes of a file that can be read again from the first on.
@FunctionalInterface
public interface FileSource {

  /// @return the bytes, from the first on
  InputStream open() throws IOException;
}
