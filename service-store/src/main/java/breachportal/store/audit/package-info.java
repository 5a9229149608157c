/// Who did what, in a chain of hashes.
@NullMarked
package breachportal.store.audit;

import org.jspecify.annotations.NullMarked;
