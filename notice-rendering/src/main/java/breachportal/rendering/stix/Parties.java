package breachportal.rendering.stix;

import breachportal.contract.notice.BreachNotice;
import breachportal.contract.notice.BreachNotice.Reporter;
import breachportal.contract.organisation.Contact;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The identities of a bundle: the portal and the organisation that reports.
final class Parties {

  /// When the portal's own identity was first written; it has not changed since.
  private static final String PORTAL_SINCE = "2026-11-21T00:00:00.000Z";

  private Parties() {}

  /// @return the portal, the same in every bundle and so without a bundle's marking
  static ObjectNode portal() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("type", "identity")
        .put("spec_version", "2.1")
        .put("id", StixIds.object("identity", "portal"))
        .put("created", PORTAL_SINCE)
        .put("modified", PORTAL_SINCE)
        .put("name", "Breach Portal")
        .put("description", "Takes reports of personal data breaches to the authorities.")
        .put("identity_class", "system");
  }

  static ObjectNode reporter(StixObjects objects, BreachNotice notice, ObjectNode portal) {
    Reporter reporter = notice.reporter();
    ObjectNode identity = objects.domain("identity", "reporter", portal.required("id").textValue());
    identity
        .put("lang", StixVocabulary.language(notice.language()))
        .put("name", reporter.legalName())
        .put("identity_class", "organization");
    if (reporter.role() != null) {
      identity
          .putArray("roles")
          .add(reporter.role().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
    StixVocabulary.sector(reporter.sector())
        .ifPresent(sector -> identity.putArray("sectors").add(sector));
    String contact = contact(reporter);
    if (!contact.isEmpty()) {
      identity.put("contact_information", contact);
    }
    List<ObjectNode> numbers = numbers(reporter);
    if (!numbers.isEmpty()) {
      identity.putArray("external_references").addAll(numbers);
    }
    return identity;
  }

  private static List<ObjectNode> numbers(Reporter reporter) {
    var numbers = new ArrayList<ObjectNode>();
    number(numbers, "tax-code", reporter.taxCode());
    number(numbers, "registration-number", reporter.registrationNumber());
    return numbers;
  }

  private static void number(List<ObjectNode> into, String kind, @Nullable String number) {
    if (number != null && !number.isBlank()) {
      into.add(
          JsonNodeFactory.instance
              .objectNode()
              .put("source_name", kind)
              .put("external_id", number));
    }
  }

  private static String contact(Reporter reporter) {
    return Stream.of(
            joined(reporter.contact24x7()),
            joined(reporter.dpo()),
            Objects.requireNonNullElse(reporter.phone(), ""),
            Objects.requireNonNullElse(reporter.headOffice(), ""))
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining("; "));
  }

  private static String joined(@Nullable Contact contact) {
    return contact == null
        ? ""
        : Stream.of(contact.name(), contact.title(), contact.phone(), contact.email())
            .filter(part -> part != null && !part.isBlank())
            .collect(Collectors.joining(", "));
  }
}
