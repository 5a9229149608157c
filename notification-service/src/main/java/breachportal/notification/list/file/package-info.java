/// Files of lists: what they are, how they are read, and what their rows say. No database.
@NullMarked
package breachportal.notification.list.file;

import org.jspecify.annotations.NullMarked;
