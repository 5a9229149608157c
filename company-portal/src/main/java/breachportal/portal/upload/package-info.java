/// Files out of forms, handed on as they come in.
@NullMarked
package breachportal.portal.upload;

import org.jspecify.annotations.NullMarked;
