/// What stands between a browser and the pages: headers, same-origin checks, bounds.
@NullMarked
package breachportal.portal.security;

import org.jspecify.annotations.NullMarked;
