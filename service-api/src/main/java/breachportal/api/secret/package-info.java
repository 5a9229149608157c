/// Watches over the files that a service's secrets come from.
@NullMarked
package breachportal.api.secret;

import org.jspecify.annotations.NullMarked;
