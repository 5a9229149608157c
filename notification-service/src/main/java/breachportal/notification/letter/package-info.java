/// What letters say: templates with placeholders, and the mail that one person gets of them.
@NullMarked
package breachportal.notification.letter;

import org.jspecify.annotations.NullMarked;
