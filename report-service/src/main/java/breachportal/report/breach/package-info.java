/// Breach reports: drafts, filings, revisions, attachments, and what authorities do with them.
@NullMarked
package breachportal.report.breach;

import org.jspecify.annotations.NullMarked;
