package breachportal.portal.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// Bounds of what a browser may send.
@ConfigMapping(prefix = "portal")
interface PortalBounds {

  /// @return the most bytes of a form that carries no file
  @WithDefault("524288")
  long formBytes();

  /// @return the most bytes of a request of the private check, and of one that is not from a page
  @WithDefault("8192")
  long checkBytes();

  /// @return the most bytes of a form that carries a file
  @WithDefault("4294967296")
  long uploadBytes();
}
