/// The three services as the pages call them.
@NullMarked
package breachportal.portal.client;

import org.jspecify.annotations.NullMarked;
