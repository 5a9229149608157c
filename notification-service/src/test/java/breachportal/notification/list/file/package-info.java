@NullMarked
package breachportal.notification.list.file;

import org.jspecify.annotations.NullMarked;
