/// Tests of what letters say.
@NullMarked
package breachportal.notification.letter;

import org.jspecify.annotations.NullMarked;
