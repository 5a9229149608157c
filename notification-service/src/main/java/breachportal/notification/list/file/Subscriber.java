package breachportal.notification.list.file;

import breachportal.contract.breach.Language;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One person to be told. Never printed, never stored unsealed.
///
/// @param email their mailbox; null when the company knows none, so that no letter reaches them
/// @param phone their phone number as the company keeps it
/// @param name their name
/// @param language the language they read
/// @param fields what the list's other columns say of them, by the column's key
///     ([breachportal.contract.campaign.Campaign.ListColumn]); empty cells are left out
public record Subscriber(
    @Nullable String email,
    @Nullable String phone,
    @Nullable String name,
    Language language,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> fields) {

  public Subscriber {
    // rows that were sealed before there were fields have none
    fields = Map.copyOf(Objects.requireNonNullElse(fields, Map.of()));
  }

  /// @return the mailbox of somebody who is written to
  public String mailbox() {
    return Objects.requireNonNull(email, "nobody without a mailbox is written to");
  }

  @Override
  public String toString() {
    return "Subscriber[redacted]";
  }
}
