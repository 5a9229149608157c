/// Excel workbooks (ECMA-376), streamed.
@NullMarked
package breachportal.file.sheet;

import org.jspecify.annotations.NullMarked;
