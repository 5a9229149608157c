/// What every page is made of: the frame, errors, words, numbers and times.
@NullMarked
package breachportal.portal.page;

import org.jspecify.annotations.NullMarked;
