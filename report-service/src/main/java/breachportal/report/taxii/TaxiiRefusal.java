package breachportal.report.taxii;

import breachportal.api.problem.Refusal;
import breachportal.contract.problem.Problem.FieldError;
import java.util.List;

/// A request that is not answered, told like all others; {@link TaxiiAnswers} puts it into the form
/// of TAXII.
final class TaxiiRefusal extends Refusal {

  private static final long serialVersionUID = 1L;

  private TaxiiRefusal(int status, String type, String title, String detail, List<FieldError> at) {
    super(status, type, title, detail, at);
  }

  static TaxiiRefusal parameter(String name, String needed) {
    return new TaxiiRefusal(
        400,
        "malformed-request",
        "A parameter can't be read",
        name + ": " + needed,
        List.of(new FieldError(name, "form", needed)));
  }

  static TaxiiRefusal notAcceptable() {
    return new TaxiiRefusal(
        406,
        "http-406",
        "Not in that form",
        "Accept " + Taxii.MEDIA_TYPE + " is needed.",
        List.of());
  }

  static TaxiiRefusal unsupported() {
    return new TaxiiRefusal(
        415,
        "http-415",
        "Not in that form",
        "Content-Type " + Taxii.MEDIA_TYPE + " is needed.",
        List.of());
  }

  static TaxiiRefusal readOnly() {
    return new TaxiiRefusal(
        403,
        "forbidden",
        "The collection is read-only",
        "Notices come from the companies that file them.",
        List.of());
  }
}
