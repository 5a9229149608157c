/// The web pages of all actors.
@NullMarked
package breachportal.portal;

import org.jspecify.annotations.NullMarked;
