package breachportal.report.organisation;

import breachportal.api.problem.FieldsRefused;
import breachportal.contract.organisation.Organisation;
import breachportal.contract.problem.Problem.FieldError;
import breachportal.report.authority.Provinces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What an organisation's entry must keep beyond the form of its fields.
@ApplicationScoped
class OrganisationRules {

  @Inject Provinces provinces;

  /// An entry whose numbers are in their one way of writing.
  ///
  /// @param organisation the entry
  /// @param provinceCode the code of its province, in Vietnam
  record Checked(Organisation organisation, @Nullable String provinceCode) {}

  /// @param given an entry as it was sent
  /// @return the same, checked
  /// @throws FieldsRefused naming every field that breaks a rule
  Checked check(Organisation given) {
    List<FieldError> errors = new ArrayList<>();
    boolean vietnam = given.country().equals("VN");
    String taxCode = given.taxCode();
    if (vietnam) {
      taxCode =
          canonical(
              taxCode,
              TaxCode::canonical,
              errors,
              new FieldError(
                  "taxCode",
                  "tax_code_check_digit",
                  "10 or 13 digits with the right check digit are needed."));
    }
    String registration = given.registrationNumber();
    if (given.country().equals("CN")) {
      registration =
          canonical(
              registration,
              SocialCreditCode::canonical,
              errors,
              new FieldError(
                  "registrationNumber",
                  "social_credit_code_check_character",
                  "18 characters with the right check character are needed."));
    }
    String province = null;
    if (vietnam) {
      province =
          canonical(
              given.province(),
              provinces::codeOf,
              errors,
              new FieldError("province", "known_province", "A province of Vietnam is needed."));
    }
    if (!errors.isEmpty()) {
      throw new FieldsRefused(errors);
    }
    return new Checked(with(given, registration, taxCode), province);
  }

  private static @Nullable String canonical(
      @Nullable String text,
      Function<String, Optional<String>> form,
      List<FieldError> errors,
      FieldError error) {
    if (text == null || text.isBlank()) {
      return null;
    }
    Optional<String> canonical = form.apply(text);
    if (canonical.isEmpty()) {
      errors.add(error);
    }
    return canonical.orElse(null);
  }

  private static Organisation with(
      Organisation given, @Nullable String registrationNumber, @Nullable String taxCode) {
    return new Organisation(
        given.id(),
        given.legalName().strip(),
        given.country(),
        registrationNumber,
        taxCode,
        given.headOffice(),
        given.province(),
        given.sector(),
        given.phone(),
        given.website(),
        given.dpo(),
        given.contact24x7(),
        given.verified());
  }
}
