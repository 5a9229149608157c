/// What officers do with a report at their authority's desk.
@NullMarked
package breachportal.report.desk;

import org.jspecify.annotations.NullMarked;
