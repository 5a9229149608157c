/// The questions of a report: their sections, pages, words and the answers to choose from.
@NullMarked
package breachportal.portal.company.question;

import org.jspecify.annotations.NullMarked;
