/// Who is calling.
@NullMarked
package breachportal.api.identity;

import org.jspecify.annotations.NullMarked;
