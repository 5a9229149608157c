package breachportal.contract.breach;

import java.util.List;

/// How severe a breach is for the people whose data it is, with the whole working.
///
/// The method is ENISA's ("Recommendations for a methodology of the assessment of severity of
/// personal data breaches", working document 1.0, December 2013): severity = data processing
/// context x ease of identification + circumstances of the breach. Every step is a {@link Line}, so
/// that a reader can check it; texts for people are made from the codes, in their language.
///
/// @param score the severity, from 0.25 to 6, in steps of 0.25
/// @param level the level the score falls into
/// @param dataProcessingContext how critical the data is, 1 to 4
/// @param easeOfIdentification how easily people are told from the data, 0.25 to 1
/// @param circumstances what the circumstances add, 0 to 2
/// @param working each factor, in the order of the method
/// @param flags what the method leaves out of the score and shows beside it
public record Severity(
    double score,
    Level level,
    double dataProcessingContext,
    double easeOfIdentification,
    double circumstances,
    List<Line> working,
    List<Flag> flags) {

  /// The four levels; each begins at a score: 0, 2, 3 and 4.
  public enum Level {
    LOW,
    MEDIUM,
    HIGH,
    VERY_HIGH
  }

  /// A factor of the method.
  public enum Factor {
    DATA_PROCESSING_CONTEXT,
    EASE_OF_IDENTIFICATION,
    CONFIDENTIALITY,
    INTEGRITY,
    AVAILABILITY,
    MALICIOUS_INTENT
  }

  /// Why a factor has its value.
  public enum Reason {
    SIMPLE_DATA,
    SIMPLE_DATA_ALLOWS_PROFILE,
    BEHAVIOURAL_DATA,
    BEHAVIOURAL_DATA_ALLOWS_PROFILE,
    FINANCIAL_DATA,
    FINANCIAL_DATA_ALLOWS_FRAUD,
    SENSITIVE_DATA,
    DATA_OF_CHILDREN,
    PEOPLE_IMPLY_HEALTH,
    PEOPLE_IMPLY_MEANS,
    LAW_CALLS_IT_SENSITIVE,
    CREDENTIALS_OPEN_OTHER_DATA,
    DATA_UNKNOWN,
    NAME_WITH_MORE,
    STRONG_IDENTIFIER,
    STRONG_IDENTIFIER_WITH_CONTACT,
    SEVERAL_CONTACTS,
    ONE_CONTACT,
    NAME_ONLY,
    TRACES_OF_LIFE,
    NO_IDENTIFIER,
    NOT_LOST,
    ON_SALE,
    RECIPIENTS_UNKNOWN,
    RECIPIENTS_KNOWN,
    ALTERED,
    NOT_ALTERED,
    ALTERATION_UNKNOWN,
    AVAILABLE,
    UNAVAILABLE_FOR_A_TIME,
    UNAVAILABLE_STILL,
    AVAILABILITY_UNKNOWN,
    DELIBERATE_ACT,
    UNLAWFUL_ACT_SUSPECTED,
    NO_MALICE,
    INTENT_UNKNOWN
  }

  /// What is shown beside the score.
  public enum Flag {
    MORE_THAN_100_PEOPLE,
    NUMBER_OF_PEOPLE_UNKNOWN,
    DATA_UNINTELLIGIBLE,
    ENCRYPTION_UNKNOWN
  }

  /// One step of the working.
  ///
  /// @param factor which factor
  /// @param value its value
  /// @param reason why it has that value
  /// @param categories the data that decided it; empty where none did
  /// @param assumed whether a fact is not known and the worse reasonable value was taken
  public record Line(
      Factor factor, double value, Reason reason, List<DataCategory> categories, boolean assumed) {}
}
