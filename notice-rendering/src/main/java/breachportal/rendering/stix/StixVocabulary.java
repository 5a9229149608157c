package breachportal.rendering.stix;

import breachportal.contract.breach.Answer;
import breachportal.contract.breach.BreachAct;
import breachportal.contract.breach.DetectionMethod;
import breachportal.contract.breach.Language;
import breachportal.contract.breach.Nature;
import breachportal.contract.organisation.Sector;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/// The portal's words in the vocabularies of STIX 2.1 and of its incident core extension.
final class StixVocabulary {

  private StixVocabulary() {}

  /// @return a word of `industry-sector-ov`; empty where it has none
  static Optional<String> sector(Sector sector) {
    return Optional.ofNullable(
        switch (sector) {
          case FINANCE, SECURITIES -> "financial-services";
          case INSURANCE -> "insurance";
          case TELECOMMUNICATIONS -> "telecommunications";
          case UTILITIES -> "utilities";
          case REAL_ESTATE, RECRUITMENT -> "commercial";
          case AUTOMOTIVE -> "automotive";
          case HEALTHCARE -> "healthcare";
          case EDUCATION -> "education";
          case DELIVERY_AND_LOGISTICS -> "transportation";
          case RETAIL -> "retail";
          case BEAUTY_AND_SPA -> "hospitality-leisure";
          case GOVERNMENT -> "government";
          case TECHNOLOGY -> "technology";
          case OTHER -> null;
        });
  }

  /// @return words of the extension's `event-type-ov`, in order; empty when nothing is known
  static List<String> incidentTypes(Nature nature) {
    var types = new TreeSet<String>();
    for (BreachAct act : Objects.requireNonNullElse(nature.acts(), List.<BreachAct>of())) {
      switch (act) {
        case HACKING -> types.add("unauthorized-access-system");
        case MALWARE -> types.add("infected-by-known-malware");
        case INSIDER_MISUSE -> types.add("unauthorized-use");
        case SOCIAL_ENGINEERING -> types.add("dissemination-phishing-emails");
        case THEFT_OR_LOSS -> types.add("equipment-loss");
        case MISCONFIGURATION, ERROR -> types.add("unintentional");
        case PARTNER -> types.add("supply-chain-customer");
        case UNKNOWN -> types.add("undetermined");
      }
    }
    if (nature.confidentiality() == Answer.YES) {
      types.add("unauthorized-access-information");
    }
    if (nature.sightings() != null && !nature.sightings().isEmpty()) {
      types.add("unauthorized-release");
    }
    if (nature.integrity() == Answer.YES) {
      types.add("modification-information");
    }
    if (nature.availability() == Answer.YES) {
      types.add("denial-of-service");
    }
    return List.copyOf(types);
  }

  /// @return a word of the extension's `detection-methods-ov`; empty where it has none
  static Optional<String> detection(DetectionMethod method) {
    return Optional.ofNullable(
        switch (method) {
          case INTERNAL_MONITORING -> "automated-tool";
          case INTERNAL_REPORT, CUSTOMER -> "user-reporting";
          case AUDIT -> "human-review";
          case PARTNER, POLICE, RESEARCHER, MEDIA -> "external-notification";
          case ATTACKER -> "message-from-attacker";
          case OTHER, UNKNOWN -> null;
        });
  }

  /// @return the code of the language, one that validators of STIX know
  static String language(Language language) {
    return switch (language) {
      case VI -> "vi";
      case ZH_HANS -> "zh";
      case EN -> "en";
    };
  }
}
