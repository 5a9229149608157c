/// Identifiers and time.
@NullMarked
package breachportal.api.id;

import org.jspecify.annotations.NullMarked;
