/// Finds reports that may tell of the same stolen data.
@NullMarked
package breachportal.report.likeness;

import org.jspecify.annotations.NullMarked;
