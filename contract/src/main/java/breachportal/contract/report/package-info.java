/// What the report service says and hears: reports, filings, obligations, audit.
@NullMarked
package breachportal.contract.report;

import org.jspecify.annotations.NullMarked;
