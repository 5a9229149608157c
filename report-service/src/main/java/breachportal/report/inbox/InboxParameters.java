package breachportal.report.inbox;

import breachportal.api.identity.Caller;
import breachportal.api.json.WireNames;
import breachportal.api.problem.BadRequest;
import breachportal.contract.breach.Phase;
import breachportal.contract.breach.Severity;
import breachportal.contract.desk.DialogueState;
import breachportal.contract.desk.InboxOrder;
import breachportal.contract.organisation.Sector;
import breachportal.contract.report.ReportState;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// The parameters by which an inbox is filtered, searched and put in order.
public class InboxParameters {

  /// Such as `filed`.
  @QueryParam("state")
  @Parameter(description = "Only reports in this state, such as `filed`.")
  public @Nullable String state;

  /// Such as `initial`.
  @QueryParam("phase")
  @Parameter(description = "Only reports whose newest revision is this filing, such as `initial`.")
  public @Nullable String phase;

  /// Such as `finance`.
  @QueryParam("sector")
  @Parameter(description = "Only reports of companies of this sector, such as `finance`.")
  public @Nullable String sector;

  /// Such as `VN-37`.
  @QueryParam("province")
  @Parameter(description = "Only reports of companies that sit in this province, such as `VN-37`.")
  @Pattern(regexp = "(VN-[0-9A-Z]{2})?")
  public @Nullable String province;

  /// Such as `high`.
  @QueryParam("severity")
  @Parameter(description = "Only reports of this level of severity, such as `high`.")
  public @Nullable String severity;

  /// Such as `answered`.
  @QueryParam("dialogue")
  @Parameter(description = "Only reports with a question: `asked` or `answered`.")
  public @Nullable String dialogue;

  /// `me` or `nobody`.
  @QueryParam("assigned")
  @Parameter(description = "Only reports that are assigned to the caller (`me`) or `nobody`.")
  @Pattern(regexp = "(me|nobody)?")
  public @Nullable String assigned;

  /// `true` or nothing.
  @QueryParam("overdue")
  @Parameter(description = "`true`: only reports with a duty that is overdue.")
  public boolean overdue;

  /// `true` or nothing.
  @QueryParam("waiting")
  @Parameter(
      description = "`true`: only reports whose newest revision waits for its acknowledgement.")
  public boolean waiting;

  /// Free text.
  @QueryParam("words")
  @Parameter(
      description =
          "Words that must all occur; without diacritics too. In quotation marks, side by side.")
  @Size(max = 200)
  public @Nullable String words;

  /// Such as `triage`.
  @QueryParam("order")
  @Parameter(description = "`triage` (when absent), `due`, `newest` or `people`.")
  public @Nullable String order;

  /// The `next` of the page before.
  @QueryParam("after")
  @Parameter(description = "Where the page begins: the `next` of the page before.")
  @Size(max = 300)
  public @Nullable String after;

  /// @param caller who asks
  /// @return what is asked
  InboxQuery toQuery(Caller caller) {
    InboxOrder inOrder =
        Objects.requireNonNullElse(
            constant("order", order, InboxOrder.values()), InboxOrder.TRIAGE);
    return new InboxQuery(
        constant("state", state, ReportState.values()),
        constant("phase", phase, Phase.values()),
        constant("sector", sector, Sector.values()),
        given(province),
        constant("severity", severity, Severity.Level.values()),
        constant("dialogue", dialogue, DialogueState.values()),
        officer(caller),
        overdue,
        waiting,
        words == null || words.isBlank() ? null : words.strip(),
        inOrder,
        given(after) == null ? null : Cursor.parse(Objects.requireNonNull(after), inOrder));
  }

  private @Nullable String officer(Caller caller) {
    String asked = given(assigned);
    if (asked == null) {
      return null;
    }
    return asked.equals("me") ? caller.subject() : "";
  }

  private static @Nullable String given(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }

  private static <E extends Enum<E>> @Nullable E constant(
      String field, @Nullable String name, E[] constants) {
    if (given(name) == null) {
      return null;
    }
    return Stream.of(constants)
        .filter(each -> WireNames.of(each).equals(name))
        .findFirst()
        .orElseThrow(() -> new BadRequest(field, "one_of", "One of the known names is needed."));
  }
}
