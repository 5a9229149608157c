/// The whole of Breach Portal in a real browser, as its people use it.
@NullMarked
package breachportal.system;

import org.jspecify.annotations.NullMarked;
