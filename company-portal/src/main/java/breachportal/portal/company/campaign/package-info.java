/// Telling the people: campaigns with their list, letters, test, sending and ledger.
@NullMarked
package breachportal.portal.company.campaign;

import org.jspecify.annotations.NullMarked;
