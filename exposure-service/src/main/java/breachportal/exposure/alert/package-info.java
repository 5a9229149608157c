/// Alerts: what people want newly published leaks to be searched for, and the search. Whom to tell
/// is known to the notification service only.
@NullMarked
package breachportal.exposure.alert;

import org.jspecify.annotations.NullMarked;
