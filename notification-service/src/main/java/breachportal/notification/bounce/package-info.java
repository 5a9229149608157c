/// What comes back: bounces, complaints and automatic replies, read without trusting a byte of
/// them.
@NullMarked
package breachportal.notification.bounce;

import org.jspecify.annotations.NullMarked;
