/// What the columns of a table hold, and the identifiers of its rows.
@NullMarked
package breachportal.exposure.loading.table;

import org.jspecify.annotations.NullMarked;
