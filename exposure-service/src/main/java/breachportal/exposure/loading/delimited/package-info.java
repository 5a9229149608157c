/// Delimited text: records in lines, fields between delimiters.
@NullMarked
package breachportal.exposure.loading.delimited;

import org.jspecify.annotations.NullMarked;
