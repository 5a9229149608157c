package breachportal.rendering.stix;

import breachportal.contract.breach.Severity;
import breachportal.contract.notice.BreachNotice;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/// Renders a notice as a STIX 2.1 bundle: an incident with the incident core extension, who reports
/// it, where the people live, where the data was seen on sale, all under one TLP 2.0 marking.
///
/// Revisions of one report are versions of the same objects: same identifiers, same `created`, a
/// later `modified`. A withdrawn report revokes its incident. Only relationships that the standard
/// itself suggests are used; the incident, which it leaves a stub, is `related-to` the rest.
///
/// Source: OASIS, "STIX Version 2.1", 2021; "Incident Core Extension Version 2.0".
public final class StixBundle {

  /// The media type of a bundle.
  public static final String MEDIA_TYPE = "application/stix+json;version=2.1";

  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private StixBundle() {}

  /// @param notice the notice
  /// @param severity its severity
  /// @param firstIssuedAt when the report's first notice was issued; the notice's own issue for
  ///     revision 1
  /// @return the bundle as JSON text
  public static String of(BreachNotice notice, Severity severity, Instant firstIssuedAt) {
    TlpMarking marking = TlpMarking.of(notice.tlp());
    var objects =
        new StixObjects(notice.reportReference(), marking.id(), firstIssuedAt, notice.issuedAt());
    objects.keep(marking.object());
    ObjectNode portal = Parties.portal();
    objects.keep(portal);
    ObjectNode reporter = Parties.reporter(objects, notice, portal);
    ObjectNode incident = IncidentObject.of(objects, notice, severity, reporter);
    objects.relate(incident, "related-to", reporter, "The organisation that reports the incident.");
    Places.add(objects, notice, incident, reporter);
    Sales.add(objects, notice, incident, reporter);
    return write(
        JsonNodeFactory.instance
            .objectNode()
            .put("type", "bundle")
            .put("id", StixIds.object("bundle", notice.noticeId().toString()))
            .set("objects", objects.all()));
  }

  private static String write(ObjectNode bundle) {
    try {
      return MAPPER.writeValueAsString(bundle);
    } catch (JsonProcessingException aTreeCanAlwaysBeWritten) {
      throw new IllegalStateException(aTreeCanAlwaysBeWritten);
    }
  }
}
