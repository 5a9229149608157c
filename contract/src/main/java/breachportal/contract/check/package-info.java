/// What the private check says and hears on the wire.
@NullMarked
package breachportal.contract.check;

import org.jspecify.annotations.NullMarked;
