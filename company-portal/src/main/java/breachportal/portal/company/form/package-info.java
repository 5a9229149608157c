/// Questions, and the one way from what a person typed to the records of the contract and back.
@NullMarked
package breachportal.portal.company.form;

import org.jspecify.annotations.NullMarked;
