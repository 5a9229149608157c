package breachportal.report.taxii;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// The parameters by which a client pages and filters, as they came.
public class ObjectParameters {

  @Parameter(description = "Only what was added to the collection after this timestamp.")
  @QueryParam("added_after")
  @Nullable String addedAfter;

  @Parameter(description = "How many at most: 100 when not given, never more than 1,000.")
  @QueryParam("limit")
  @Nullable String limit;

  @Parameter(description = "Where the page before ended: its `next`.")
  @QueryParam("next")
  @Nullable String next;

  @Parameter(description = "Identifiers, with commas between them.")
  @QueryParam("match[id]")
  @Nullable String id;

  @Parameter(description = "Types, with commas between them.")
  @QueryParam("match[type]")
  @Nullable String type;

  @Parameter(description = "`last` (when not given), `first`, `all`, or timestamps.")
  @QueryParam("match[version]")
  @Nullable String version;

  @Parameter(description = "Versions of STIX; all objects here are of `2.1`.")
  @QueryParam("match[spec_version]")
  @Nullable String specVersion;
}
