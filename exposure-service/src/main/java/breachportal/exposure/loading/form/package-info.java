/// The forms in which leaks are seized: which one a file has, and how its identifiers are found.
@NullMarked
package breachportal.exposure.loading.form;

import org.jspecify.annotations.NullMarked;
