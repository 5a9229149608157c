package breachportal.rendering.stix;

import breachportal.contract.breach.Answer;
import breachportal.contract.breach.Nature;
import breachportal.contract.breach.Phase;
import breachportal.contract.breach.Severity;
import breachportal.contract.notice.BreachNotice;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The incident, with the properties of the incident core extension.
///
/// The extension's `impacted_entity_counts` is left out: its published schemas disagree on its
/// form. The number of people is in the description of the score.
final class IncidentObject {

  static final String EXTENSION = "extension-definition--ef765651-680c-498d-9894-99799f2fa126";

  private IncidentObject() {}

  static ObjectNode of(
      StixObjects objects, BreachNotice notice, Severity severity, ObjectNode reporter) {
    ObjectNode incident =
        objects.domain("incident", "incident", reporter.required("id").textValue());
    if (notice.phase() == Phase.WITHDRAWN) {
      incident.put("revoked", true);
    }
    incident
        .put("lang", StixVocabulary.language(notice.language()))
        .put("name", notice.reportReference() + ": " + notice.reporter().legalName());
    String summary = notice.nature() == null ? null : notice.nature().summary();
    if (summary != null && !summary.isBlank()) {
      incident.put("description", summary);
    }
    references(incident.putArray("external_references"), notice);
    extension(incident.putObject("extensions").putObject(EXTENSION), notice, severity);
    return incident;
  }

  private static void references(ArrayNode references, BreachNotice notice) {
    references
        .addObject()
        .put("source_name", "breach-portal")
        .put("description", "Revision " + notice.revision() + " of the report")
        .put("external_id", notice.reportReference());
    String fileNumber =
        notice.crimeReport() == null ? null : notice.crimeReport().policeFileNumber();
    if (fileNumber != null && !fileNumber.isBlank()) {
      references.addObject().put("source_name", "police-file").put("external_id", fileNumber);
    }
  }

  private static void extension(ObjectNode core, BreachNotice notice, Severity severity) {
    core.put("extension_type", "property-extension")
        .put("determination", determination(notice))
        .put("investigation_status", status(notice.phase()));
    if (notice.timeline() != null && notice.timeline().howDetected() != null) {
      StixVocabulary.detection(notice.timeline().howDetected())
          .ifPresent(method -> core.putArray("detection_methods").add(method));
    }
    List<String> types =
        notice.nature() == null ? List.of() : StixVocabulary.incidentTypes(notice.nature());
    if (!types.isEmpty()) {
      ArrayNode array = core.putArray("incident_types");
      types.forEach(array::add);
    }
    core.putArray("scores")
        .addObject()
        .put("name", "ENISA personal data breach severity (2013)")
        .put("value", severity.score())
        .put("description", working(severity, notice));
  }

  /// Facts are confirmed by a final report that says what was lost; until then they are suspected.
  private static String determination(BreachNotice notice) {
    return notice.phase() == Phase.FINAL && lost(notice.nature()) ? "confirmed" : "suspected";
  }

  private static boolean lost(@Nullable Nature nature) {
    return nature != null
        && (nature.confidentiality() == Answer.YES
            || nature.integrity() == Answer.YES
            || nature.availability() == Answer.YES);
  }

  private static String status(Phase phase) {
    return switch (phase) {
      case INITIAL -> "new";
      case UPDATE -> "open";
      case FINAL, WITHDRAWN -> "closed";
    };
  }

  private static String working(Severity severity, BreachNotice notice) {
    String people =
        notice.people() == null || notice.people().number() == null
            ? "not known"
            : range(
                notice.people().number().min(),
                notice.people().number().best(),
                notice.people().number().max());
    return String.format(
        Locale.ROOT,
        "%s: data processing context %.0f x ease of identification %.2f + circumstances %.2f; "
            + "people: %s",
        severity.level().name().toLowerCase(Locale.ROOT).replace('_', ' '),
        severity.dataProcessingContext(),
        severity.easeOfIdentification(),
        severity.circumstances(),
        people);
  }

  private static String range(@Nullable Long min, @Nullable Long best, @Nullable Long max) {
    return "at least " + or(min) + ", best estimate " + or(best) + ", at most " + or(max);
  }

  private static String or(@Nullable Long number) {
    return number == null ? "not known" : Long.toString(number);
  }
}
