/// The structured notice that an authority receives of one revision of a report.
@NullMarked
package breachportal.contract.notice;

import org.jspecify.annotations.NullMarked;
