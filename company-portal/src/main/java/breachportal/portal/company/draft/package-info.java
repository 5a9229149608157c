/// Drafts: the task list, the questions page by page, attachments, checking and filing.
@NullMarked
package breachportal.portal.company.draft;

import org.jspecify.annotations.NullMarked;
