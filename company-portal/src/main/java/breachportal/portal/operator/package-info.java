/// The pages of who runs the portal.
@NullMarked
package breachportal.portal.operator;

import org.jspecify.annotations.NullMarked;
