/// How mail leaves the house: lanes of leased work, one try after the other, until each mail has an
/// outcome.
@NullMarked
package breachportal.notification.delivery;

import org.jspecify.annotations.NullMarked;
