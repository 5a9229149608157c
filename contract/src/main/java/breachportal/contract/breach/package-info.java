/// The facts of a breach, as a company tells them: the groups of fields that a report and a notice
/// share.
@NullMarked
package breachportal.contract.breach;

import org.jspecify.annotations.NullMarked;
