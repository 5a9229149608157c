/// What the exposure service says and hears of leaks and checks.
@NullMarked
package breachportal.contract.leak;

import org.jspecify.annotations.NullMarked;
