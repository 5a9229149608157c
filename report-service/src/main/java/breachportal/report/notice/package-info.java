/// Decides which notice a filing makes and who gets it.
@NullMarked
package breachportal.report.notice;

import org.jspecify.annotations.NullMarked;
