/// What the operator sees of the mail that leaves.
@NullMarked
package breachportal.contract.mail;

import org.jspecify.annotations.NullMarked;
