/// Loading: from an uploaded file to a sorted run that names nobody.
@NullMarked
package breachportal.exposure.loading;

import org.jspecify.annotations.NullMarked;
