/// The service that tells: mail to authorities and to the people concerned, each exactly accounted
/// for.
@NullMarked
package breachportal.notification;

import org.jspecify.annotations.NullMarked;
