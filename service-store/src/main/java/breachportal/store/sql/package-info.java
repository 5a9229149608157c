/// Plain SQL where a hot path wants it.
@NullMarked
package breachportal.store.sql;

import org.jspecify.annotations.NullMarked;
