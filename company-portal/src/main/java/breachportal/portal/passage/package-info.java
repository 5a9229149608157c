/// Hands the private check's requests on to the exposure service, so that a page stays on one
/// origin.
@NullMarked
package breachportal.portal.passage;

import org.jspecify.annotations.NullMarked;
