/// Statements that the portal signs, and how anybody verifies them without the portal.
@NullMarked
package breachportal.rendering.statement;

import org.jspecify.annotations.NullMarked;
