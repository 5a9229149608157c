/// The commands that measure the running system.
@NullMarked
package breachportal.bench;

import org.jspecify.annotations.NullMarked;
