/// What reports name that others of the same stolen data name too.
@NullMarked
package breachportal.report.signal;

import org.jspecify.annotations.NullMarked;
