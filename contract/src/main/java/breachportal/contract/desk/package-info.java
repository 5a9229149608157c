/// What an authority's desk shows and does with the reports that were sent to it.
@NullMarked
package breachportal.contract.desk;

import org.jspecify.annotations.NullMarked;
