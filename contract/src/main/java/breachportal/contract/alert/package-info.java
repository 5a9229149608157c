/// Alerts of newly published leaks: what is watched, and where to write. No message holds both, but
/// where what is watched is the address itself.
@NullMarked
package breachportal.contract.alert;

import org.jspecify.annotations.NullMarked;
