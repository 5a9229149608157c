package breachportal.portal.company.question;

import breachportal.portal.company.form.Option;
import java.util.List;

/// The answers to choose from, each with the words of the people who answer.
final class Choices {
  /// Which filing it is.
  static final List<Option> PHASES =
      List.of(
          new Option("initial", "First notice", "What you know now; the rest can follow."),
          new Option("update", "Update", "New facts, or corrections."),
          new Option("final", "Final notice", "Everything is known and dealt with."));

  /// What the organisation is to the data.
  static final List<Option> ROLES =
      List.of(
          new Option("controller", "Controller", "We decide why and how the data is used."),
          new Option(
              "controller_processor",
              "Controller and processor",
              "We decide, and we handle the data ourselves."),
          new Option("processor", "Processor", "We handle the data for somebody else."),
          new Option("third_party", "Third party", "We are none of these."));

  /// The languages a report can be written in.
  static final List<Option> LANGUAGES =
      List.of(
          Option.of("vi", "Vietnamese"),
          Option.of("zh-Hans", "Chinese (simplified)"),
          Option.of("en", "English"));

  /// How a breach comes to be known.
  static final List<Option> DETECTION =
      List.of(
          Option.of("internal_monitoring", "Our own monitoring"),
          Option.of("internal_report", "Somebody who works here told us"),
          Option.of("audit", "An audit or a test"),
          Option.of("customer", "A customer told us"),
          Option.of("partner", "A partner or supplier told us"),
          Option.of("police", "The police told us"),
          Option.of("researcher", "A security researcher told us"),
          Option.of("media", "We read it in the media"),
          Option.of("attacker", "Whoever did it told us"),
          Option.of("other", "Another way"),
          Option.NOT_KNOWN_YET);

  /// What is done to data.
  static final List<Option> ACTS =
      List.of(
          new Option("hacking", "Somebody broke in", "For example with stolen passwords."),
          new Option("malware", "Malware", "For example ransomware."),
          Option.of("insider_misuse", "Misuse by somebody with access"),
          new Option("social_engineering", "Deception", "For example a phishing mail or call."),
          new Option("theft_or_loss", "Theft or loss", "Of a device, a disk or papers."),
          Option.of("misconfiguration", "A system open to everyone"),
          new Option("error", "A mistake", "For example a mail to the wrong people."),
          Option.of("partner", "Through a partner or supplier"),
          Option.NOT_KNOWN_YET);

  /// From where it is done.
  static final List<Option> ACTORS =
      List.of(
          Option.of("outside", "Somebody outside"),
          Option.of("inside", "Somebody inside"),
          Option.of("partner", "Somebody at a partner or supplier"),
          Option.NOT_KNOWN_YET);

  /// Kinds of personal data.
  static final List<Option> CATEGORIES =
      List.of(
          Option.of("name", "Names"),
          Option.of("date_of_birth", "Dates of birth"),
          Option.of("national_id", "National ID numbers"),
          Option.of("phone_number", "Phone numbers"),
          Option.of("email", "E-mail addresses"),
          Option.of("home_address", "Home addresses"),
          Option.of("bank_account", "Bank accounts"),
          Option.of("payment_card", "Payment cards"),
          Option.of("loan_or_savings", "Loans or savings"),
          Option.of("salary_or_position", "Salaries or positions at work"),
          Option.of("credentials", "Passwords or other credentials"),
          Option.of("health", "Health"),
          Option.of("biometrics", "Biometrics"),
          Option.of("location", "Location"),
          Option.of("children", "Data of children"),
          Option.of("business_registration", "Business registrations"),
          Option.of("call_or_browsing", "Calls or browsing"),
          Option.of("other", "Other data"));

  /// What people are to a company.
  static final List<Option> PEOPLE =
      List.of(
          Option.of("customers", "Customers"),
          Option.of("subscribers", "Subscribers"),
          Option.of("employees", "Employees"),
          Option.of("students_and_parents", "Students and parents"),
          Option.of("patients", "Patients"),
          Option.of("borrowers", "Borrowers"),
          Option.of("officials", "Officials"),
          Option.of("other", "Other people"),
          Option.NOT_KNOWN_YET);

  private Choices() {}

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
