/// The public pages: the private check, the known leaks, the genuine-letter check.
@NullMarked
package breachportal.portal.citizen;

import org.jspecify.annotations.NullMarked;
