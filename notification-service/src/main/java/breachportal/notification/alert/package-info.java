/// Alerts of new leaks, for people who asked for them: whom to write to, and that it is written
/// once. What is watched for them is known to the exposure service only.
@NullMarked
package breachportal.notification.alert;

import org.jspecify.annotations.NullMarked;
