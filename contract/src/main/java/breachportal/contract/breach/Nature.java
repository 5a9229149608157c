package breachportal.contract.breach;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happened.
///
/// @param summary what happened, in the company's words, up to 20,000 characters
/// @param place where it happened: a site, a system, a service
/// @param confidentiality whether data became known to others
/// @param integrity whether data was changed
/// @param availability whether data was lost or locked
/// @param wrongPurpose whether data was used for another purpose
/// @param acts what was done
/// @param actors from where it was done
/// @param involved organisations and people involved
/// @param systems systems touched
/// @param sightings where the data was seen on sale
/// @param suspectedUnlawful whether an unlawful act is suspected
public record Nature(
    @Nullable @Size(max = 20_000) String summary,
    @Nullable @Size(max = 500) String place,
    @Nullable Answer confidentiality,
    @Nullable Answer integrity,
    @Nullable Answer availability,
    @Nullable Answer wrongPurpose,
    @Nullable @Size(max = 9) List<@NotNull BreachAct> acts,
    @Nullable @Size(max = 4) List<@NotNull BreachActor> actors,
    @Nullable @Size(max = 4_000) String involved,
    @Nullable @Size(max = 4_000) String systems,
    @Nullable @Size(max = 50) List<@NotNull @Valid Sighting> sightings,
    @Nullable Answer suspectedUnlawful) {

  /// One place where the data was seen on sale.
  ///
  /// @param channel where: a forum, a chat group, a market
  /// @param address its address there
  /// @param price the price asked, with its currency
  /// @param seenAt when it was seen
  public record Sighting(
      @Size(max = 200) @NotNull String channel,
      @Nullable @Size(max = 1_000) String address,
      @Nullable @Size(max = 200) String price,
      @Nullable Instant seenAt) {}
}
