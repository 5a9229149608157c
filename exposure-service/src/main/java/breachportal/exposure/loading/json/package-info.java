/// JSON: objects in lines, and documents that hold arrays of objects.
@NullMarked
package breachportal.exposure.loading.json;

import org.jspecify.annotations.NullMarked;
