/// Access keys of organisations, as operators keep them.
@NullMarked
package breachportal.contract.account;

import org.jspecify.annotations.NullMarked;
