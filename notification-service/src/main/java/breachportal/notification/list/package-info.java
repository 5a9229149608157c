/// Lists of the people to be told: read from spreadsheets row by row, kept sealed.
@NullMarked
package breachportal.notification.list;

import org.jspecify.annotations.NullMarked;
