package breachportal.portal.citizen;

import breachportal.contract.breach.DataCategory;
import breachportal.contract.breach.Language;
import breachportal.portal.page.Words;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/// What a person can do when data of theirs was taken; the constants stand in order of urgency. The
/// sentences are in the words files, under `UrgentStep.`.
public enum UrgentStep {
  CHANGE_PASSWORDS(DataCategory.CREDENTIALS),
  KEEP_PASSWORDS_APART(),
  BLOCK_CARD(DataCategory.PAYMENT_CARD),
  TELL_BANK(DataCategory.BANK_ACCOUNT, DataCategory.LOAN_OR_SAVINGS),
  PROTECT_FACE(DataCategory.BIOMETRICS),
  LOOK_FOR_LOANS(DataCategory.NATIONAL_ID),
  AGREE_WITH_SCHOOL(DataCategory.CHILDREN),
  HANG_UP(DataCategory.PHONE_NUMBER, DataCategory.CALL_OR_BROWSING),
  FOLLOW_NO_LINK(DataCategory.EMAIL),
  PAY_NO_PARCEL(DataCategory.HOME_ADDRESS),
  GIVE_NO_PRESSURE(DataCategory.HEALTH, DataCategory.LOCATION),
  DOUBT_WHO_KNOWS_YOU(
      DataCategory.NAME,
      DataCategory.DATE_OF_BIRTH,
      DataCategory.SALARY_OR_POSITION,
      DataCategory.BUSINESS_REGISTRATION,
      DataCategory.OTHER);

  /// What helps everybody, whether or not a leak is known.
  public static final List<UrgentStep> ALWAYS =
      List.of(KEEP_PASSWORDS_APART, HANG_UP, FOLLOW_NO_LINK);

  @SuppressWarnings("ImmutableEnumChecker") // made by Set.of, which is immutable
  private final Set<DataCategory> calledForBy;

  UrgentStep(DataCategory... calledForBy) {
    this.calledForBy = Set.of(calledForBy);
  }

  /// @param taken which data was taken
  /// @return what to do now, the most urgent first
  public static List<UrgentStep> after(Collection<DataCategory> taken) {
    return Arrays.stream(values())
        .filter(step -> !Collections.disjoint(step.calledForBy, taken))
        .toList();
  }

  /// @param language the reader's language
  /// @return the sentence
  public String in(Language language) {
    return Words.of(this, language);
  }
}
