package breachportal.exposure.catalogue;

import breachportal.contract.breach.DataCategory;
import java.util.List;
import java.util.stream.Stream;

/// What was taken, in the words of Have I Been Pwned where it has one for it.
final class DataClass {

  private DataClass() {}

  static String of(DataCategory category) {
    return switch (category) {
      case NAME -> "Names";
      case DATE_OF_BIRTH -> "Dates of birth";
      case NATIONAL_ID -> "Government issued IDs";
      case PHONE_NUMBER -> "Phone numbers";
      case EMAIL -> "Email addresses";
      case HOME_ADDRESS -> "Physical addresses";
      case BANK_ACCOUNT -> "Bank account numbers";
      case PAYMENT_CARD -> "Credit cards";
      case LOAN_OR_SAVINGS -> "Loan and savings accounts";
      case SALARY_OR_POSITION -> "Income levels";
      case CREDENTIALS -> "Passwords";
      case HEALTH -> "Personal health data";
      case BIOMETRICS -> "Biometric data";
      case LOCATION -> "Geographic locations";
      case CHILDREN -> "Children's data";
      case BUSINESS_REGISTRATION -> "Business registrations";
      case CALL_OR_BROWSING -> "Call and browsing records";
      case OTHER -> "Other personal data";
    };
  }

  /// @return all there are, in the order of the alphabet
  static List<String> all() {
    return Stream.of(DataCategory.values()).map(DataClass::of).sorted().toList();
  }
}
