/// Tests of prompts.
@NullMarked
package breachportal.notification.prompt;

import org.jspecify.annotations.NullMarked;
