/// Which rows a transaction may see.
@NullMarked
package breachportal.store.scope;

import org.jspecify.annotations.NullMarked;
