/// Tests of statements.
@NullMarked
package breachportal.notification.statement;

import org.jspecify.annotations.NullMarked;
