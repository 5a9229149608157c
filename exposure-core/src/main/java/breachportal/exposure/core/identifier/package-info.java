/// Phone numbers, national IDs and e-mail addresses, and how they are read out of a cell of text.
@NullMarked
package breachportal.exposure.core.identifier;

import org.jspecify.annotations.NullMarked;
