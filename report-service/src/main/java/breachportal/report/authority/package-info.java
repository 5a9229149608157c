/// The authorities that notices go to, the provinces they serve, and the rules of routing.
@NullMarked
package breachportal.report.authority;

import org.jspecify.annotations.NullMarked;
