package breachportal.rendering.veris;

import breachportal.contract.breach.Answer;
import breachportal.contract.breach.Nature;
import breachportal.contract.breach.Nature.Sighting;
import breachportal.contract.breach.Phase;
import breachportal.contract.breach.Severity;
import breachportal.contract.notice.BreachNotice;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// Renders a notice as an incident of VERIS 1.4.1, the vocabulary for counting incidents.
///
/// What the notice does not say is `Unknown`; nothing is guessed. docs/veris-mapping.md has the
/// mapping, field by field.
///
/// Source: VERIS 1.4.1, schema `verisc-merged`.
public final class VerisIncident {

  private static final String SCHEMA_VERSION = "1.4.1";
  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final Nature NOTHING =
      new Nature(null, null, null, null, null, null, null, null, null, null, null, null);

  private VerisIncident() {}

  /// @param notice the notice
  /// @param severity its severity, which goes into the notes
  /// @return the incident as JSON text
  public static String of(BreachNotice notice, Severity severity) {
    Nature nature = Objects.requireNonNullElse(notice.nature(), NOTHING);
    ObjectNode incident =
        JsonNodeFactory.instance
            .objectNode()
            .put("schema_version", SCHEMA_VERSION)
            .put("incident_id", notice.reportReference())
            .put("source_id", "breach-portal")
            .put("security_incident", confirmed(notice, nature) ? "Confirmed" : "Suspected")
            .put("summary", Objects.requireNonNullElse(nature.summary(), ""));
    VerisTimeline.put(incident.putObject("timeline"), notice);
    VerisVictim.put(incident.putObject("victim"), notice.reporter());
    VerisActors.put(incident.putObject("actor"), nature);
    VerisActions.put(incident.putObject("action"), nature);
    asset(incident.putObject("asset"), nature);
    VerisAttributes.put(incident.putObject("attribute"), notice, nature);
    VerisDiscovery.put(incident, notice.timeline());
    offers(incident, nature);
    corrective(incident, notice);
    incident.put("notes", notes(notice, severity));
    return write(incident);
  }

  private static boolean confirmed(BreachNotice notice, Nature nature) {
    return notice.phase() == Phase.FINAL
        && (nature.confidentiality() == Answer.YES
            || nature.integrity() == Answer.YES
            || nature.availability() == Answer.YES);
  }

  /// The notice names systems in words only, so the kind of asset stays open.
  private static void asset(ObjectNode asset, Nature nature) {
    asset.putArray("assets").addObject().put("variety", "Unknown");
    asset.putArray("cloud").add("Unknown");
    if (nature.systems() != null && !nature.systems().isBlank()) {
      asset.put("notes", nature.systems());
    }
  }

  private static void offers(ObjectNode incident, Nature nature) {
    List<Sighting> offers =
        Objects.requireNonNullElse(nature.sightings(), List.<Sighting>of()).stream()
            .filter(offer -> offer.address() != null && !offer.address().isBlank())
            .toList();
    if (!offers.isEmpty()) {
      ArrayNode indicators = incident.putArray("ioc");
      for (Sighting offer : offers) {
        indicators
            .addObject()
            .put("indicator", offer.address())
            .put("comment", "Seen on sale: " + offer.channel());
      }
    }
  }

  private static void corrective(ObjectNode incident, BreachNotice notice) {
    if (notice.measures() != null
        && notice.measures().planned() != null
        && !notice.measures().planned().isBlank()) {
      incident.put("corrective_action", notice.measures().planned());
    }
  }

  private static String notes(BreachNotice notice, Severity severity) {
    return String.format(
        Locale.ROOT,
        "Revision %d (%s). Severity by ENISA's method: %s (%.2f).",
        notice.revision(),
        notice.phase().name().toLowerCase(Locale.ROOT),
        severity.level().name().toLowerCase(Locale.ROOT).replace('_', ' '),
        severity.score());
  }

  private static String write(ObjectNode incident) {
    try {
      return MAPPER.writeValueAsString(incident);
    } catch (JsonProcessingException aTreeCanAlwaysBeWritten) {
      throw new IllegalStateException(aTreeCanAlwaysBeWritten);
    }
  }
}
