/// A company's reports: their list, each report with all that hangs on it, confirmations,
/// withdrawal.
@NullMarked
package breachportal.portal.company.report;

import org.jspecify.annotations.NullMarked;
