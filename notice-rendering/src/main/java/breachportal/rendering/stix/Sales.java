package breachportal.rendering.stix;

import breachportal.contract.breach.Nature;
import breachportal.contract.breach.Nature.Sighting;
import breachportal.contract.notice.BreachNotice;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where the data was seen on sale: an infrastructure each, with the address as an observable where
/// it is one, and the moment as observed data where it is known.
final class Sales {

  /// What a place of sale is called that the company gave no name.
  private static final String UNNAMED = "A place of sale";

  private Sales() {}

  static void add(
      StixObjects objects, BreachNotice notice, ObjectNode incident, ObjectNode reporter) {
    Nature nature = notice.nature();
    if (nature == null) {
      return;
    }
    for (Sighting sighting : Objects.requireNonNullElse(nature.sightings(), List.<Sighting>of())) {
      add(objects, sighting, notice, incident, reporter);
    }
  }

  private static void add(
      StixObjects objects,
      Sighting sighting,
      BreachNotice notice,
      ObjectNode incident,
      ObjectNode reporter) {
    String maker = reporter.required("id").textValue();
    ObjectNode market =
        objects.domain("infrastructure", sighting.channel() + " " + sighting.address(), maker);
    String description = description(sighting);
    market
        .put("lang", StixVocabulary.language(notice.language()))
        .put("name", sighting.channel().isBlank() ? UNNAMED : sighting.channel());
    if (!description.isEmpty()) {
      market.put("description", description);
    }
    market.putArray("infrastructure_types").add("hosting-target-lists");
    String seenAt = sighting.seenAt() == null ? null : StixObjects.timestamp(sighting.seenAt());
    if (seenAt != null) {
      market.put("first_seen", seenAt);
    }
    objects.relate(incident, "related-to", market, "The data was seen on sale here.");
    url(sighting.address())
        .ifPresent(
            address -> {
              ObjectNode url = objects.observable("url", canonical(address)).put("value", address);
              objects.relate(market, "consists-of", url, "The address of the offer.");
              if (seenAt != null) {
                observed(objects, seenAt, url, incident, maker);
              }
            });
  }

  private static void observed(
      StixObjects objects, String at, ObjectNode url, ObjectNode incident, String maker) {
    String id = url.required("id").textValue();
    ObjectNode observed =
        objects
            .domain("observed-data", id + " " + at, maker)
            .put("first_observed", at)
            .put("last_observed", at)
            .put("number_observed", 1);
    observed.putArray("object_refs").add(id);
    objects.relate(incident, "related-to", observed, "The offer as it was seen.");
  }

  private static String description(Sighting sighting) {
    return Stream.of(sighting.channel(), sighting.address(), sighting.price())
        .filter(part -> part != null && !part.isBlank())
        .collect(Collectors.joining("; "));
  }

  private static String canonical(String address) {
    return JsonNodeFactory.instance.objectNode().put("value", address).toString();
  }

  /// @return the address, where it is a web address written as RFC 3986 wants it
  private static Optional<String> url(@Nullable String address) {
    if (address == null) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(address.strip());
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      return web && uri.getHost() != null ? Optional.of(uri.toASCIIString()) : Optional.empty();
    } catch (URISyntaxException noUrl) {
      return Optional.empty();
    }
  }
}
