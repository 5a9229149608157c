/// The change of the check's keys: from one epoch to the next.
@NullMarked
package breachportal.exposure.epoch;

import org.jspecify.annotations.NullMarked;
