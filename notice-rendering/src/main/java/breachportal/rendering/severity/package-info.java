/// The severity of a breach by ENISA's method of 2013, computed with its working from what a
/// company reports.
@NullMarked
package breachportal.rendering.severity;

import org.jspecify.annotations.NullMarked;
