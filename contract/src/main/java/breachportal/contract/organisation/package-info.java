/// Organisations, authorities, provinces and sectors.
@NullMarked
package breachportal.contract.organisation;

import org.jspecify.annotations.NullMarked;
