/// The desk of the police: reports that were routed to them, and leaks.
@NullMarked
package breachportal.portal.police;

import org.jspecify.annotations.NullMarked;
