/// Excel workbooks (ECMA-376), streamed.
@NullMarked
package breachportal.exposure.loading.sheet;

import org.jspecify.annotations.NullMarked;
