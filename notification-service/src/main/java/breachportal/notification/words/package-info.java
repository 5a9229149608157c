/// What mails say, in the languages of the portal.
@NullMarked
package breachportal.notification.words;

import org.jspecify.annotations.NullMarked;
