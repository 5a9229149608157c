package breachportal.portal.company.question;

import breachportal.api.json.WireNames;
import breachportal.contract.breach.BreachAct;
import breachportal.contract.breach.BreachActor;
import breachportal.contract.breach.DataCategory;
import breachportal.contract.breach.DetectionMethod;
import breachportal.contract.breach.Language;
import breachportal.contract.breach.PeopleKind;
import breachportal.contract.breach.Phase;
import breachportal.contract.breach.ReporterRole;
import breachportal.portal.company.form.Option;
import breachportal.portal.page.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// The answers to choose from: the constants of the contract by the names that every page gives
/// them, with what helps to choose.
final class Choices {
  private static final String UNKNOWN = "UNKNOWN";

  static final List<Option> PHASES =
      options(
              Phase.class,
              Map.of(
                  Phase.INITIAL, "What you know now. The rest can follow.",
                  Phase.UPDATE, "New facts or corrections, after the first notice.",
                  Phase.FINAL, "Everything is known and dealt with."))
          .stream()
          .filter(option -> !option.value().equals(WireNames.of(Phase.WITHDRAWN)))
          .toList();

  static final List<Option> ROLES =
      options(
          ReporterRole.class,
          Map.of(
              ReporterRole.CONTROLLER, "We decide why and how the data is used.",
              ReporterRole.CONTROLLER_PROCESSOR, "We decide, and we handle the data ourselves.",
              ReporterRole.PROCESSOR, "We handle the data for somebody else.",
              ReporterRole.THIRD_PARTY, "We are none of these."));

  static final List<Option> LANGUAGES = options(Language.class, Map.of());

  static final List<Option> DETECTION = options(DetectionMethod.class, Map.of());

  static final List<Option> ACTS =
      options(
          BreachAct.class,
          Map.of(
              BreachAct.HACKING, "Somebody broke in, for example with a stolen password.",
              BreachAct.MALWARE, "For example ransomware.",
              BreachAct.INSIDER_MISUSE, "Somebody with access used it for something else.",
              BreachAct.SOCIAL_ENGINEERING, "Somebody was deceived, by mail or phone.",
              BreachAct.THEFT_OR_LOSS, "Of a device, a disk or papers.",
              BreachAct.MISCONFIGURATION, "A system was open to everyone.",
              BreachAct.ERROR, "For example a mail to the wrong people.",
              BreachAct.PARTNER, "It happened at a partner or supplier."));

  static final List<Option> ACTORS = options(BreachActor.class, Map.of());

  static final List<Option> CATEGORIES = options(DataCategory.class, Map.of());

  static final List<Option> PEOPLE = options(PeopleKind.class, Map.of());

  private Choices() {}

  private static <E extends Enum<E>> List<Option> options(
      Class<E> constants, Map<E, String> hints) {
    return Arrays.stream(constants.getEnumConstants())
        .map(each -> new Option(WireNames.of(each), label(each), hints.getOrDefault(each, "")))
        .toList();
  }

  private static String label(Enum<?> constant) {
    return constant.name().equals(UNKNOWN)
        ? Option.NOT_KNOWN_YET.label()
        : Words.of(constant, Language.EN);
  }

  /// @param options answers to choose from
  /// @param value one of their values
  /// @return its words; the value itself when it is none of them
  static String label(List<Option> options, String value) {
    return options.stream()
        .filter(option -> option.value().equals(value))
        .map(Option::label)
        .findFirst()
        .orElse(value);
  }
}
