/// Leaks in which it is itself sensitive to be: told only to who proves, by a code sent to it, that
/// an address or number is theirs.
@NullMarked
package breachportal.exposure.sensitive;

import org.jspecify.annotations.NullMarked;
