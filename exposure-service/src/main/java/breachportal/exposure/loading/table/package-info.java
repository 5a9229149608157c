/// How a delimited file is read: bytes to rows, rows to identifiers.
@NullMarked
package breachportal.exposure.loading.table;

import org.jspecify.annotations.NullMarked;
