/// Signing in and out, and the home of each role.
@NullMarked
package breachportal.portal.session;

import org.jspecify.annotations.NullMarked;
