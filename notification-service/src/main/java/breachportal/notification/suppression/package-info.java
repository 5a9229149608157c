/// Addresses that are not written to any more, known by keyed hashes only.
@NullMarked
package breachportal.notification.suppression;

import org.jspecify.annotations.NullMarked;
