package breachportal.portal.page;

import io.quarkus.qute.TemplateExtension;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/// The addresses of styles, faces, images and scripts: each carries the hash of its content, so it
/// can be cached for ever. Scripts are named with their integrity too.
@TemplateExtension(namespace = "asset")
final class Assets {

  private static final Properties NAMES = read();

  private Assets() {}

  /// @param plainName such as `portal.css`
  /// @return its address, such as `/assets/portal.c0b433d95504.css`
  /// @throws IllegalArgumentException when the front end has no such file
  static String path(String plainName) {
    return "/assets/" + named(plainName);
  }

  /// @param script such as `portal.js`
  /// @return what browsers hold its content to (Subresource Integrity), such as `sha384-6BEf...`
  /// @throws IllegalArgumentException when the front end has no such script
  static String integrity(String script) {
    return named(script + ".integrity");
  }

  private static String named(String name) {
    String value = NAMES.getProperty(name);
    if (value == null) {
      throw new IllegalArgumentException("no asset is called " + name);
    }
    return value;
  }

  private static Properties read() {
    try (InputStream in = Assets.class.getResourceAsStream("/assets.properties")) {
      Properties names = new Properties();
      if (in != null) {
        names.load(in);
      }
      return names;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
