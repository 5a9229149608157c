package breachportal.contract.leak;

import breachportal.contract.breach.DataCategory;
import breachportal.contract.organisation.Sector;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A known collection of stolen data.
///
/// @param id its identifier
/// @param name its short name in addresses
/// @param title what a citizen reads
/// @param description what it is
/// @param foundOn when it was found
/// @param foundWhere where it was found
/// @param categories what was taken
/// @param sectors where it comes from
/// @param organisation the organisation it is traced to
/// @param domain that organisation's web domain
/// @param sensitive whether being in it is itself sensitive
/// @param state where it stands
/// @param load how far loading has come; null before an upload
/// @param createdAt when it was entered
/// @param publishedAt when it was published
public record Leak(
    UUID id,
    String name,
    String title,
    String description,
    LocalDate foundOn,
    @Nullable String foundWhere,
    List<DataCategory> categories,
    List<Sector> sectors,
    @Nullable String organisation,
    @Nullable String domain,
    boolean sensitive,
    LeakState state,
    @Nullable Load load,
    Instant createdAt,
    @Nullable Instant publishedAt) {

  /// How far loading has come: counts only, never a value.
  ///
  /// @param bytesTotal bytes uploaded
  /// @param bytesRead bytes read so far
  /// @param rows rows read so far
  /// @param found identifiers found, by kind
  /// @param duplicates identifiers that were found before in the same file
  /// @param refused cells that look like an identifier and are not taken, by reason
  /// @param entries distinct identifiers that went into the index
  /// @param failure why it failed, as a code; null unless it did
  /// @param sha256 SHA-256 of the file, in hex
  /// @param secondsLeft about how long the reading still takes; null unless it is under way
  /// @param form what the file turned out to be, in words; null until that is known
  /// @param encoding the encoding of its text; null where that is not known or it has none
  public record Load(
      long bytesTotal,
      long bytesRead,
      long rows,
      java.util.Map<IdentifierKind, Long> found,
      long duplicates,
      java.util.Map<String, Long> refused,
      long entries,
      @Nullable String failure,
      String sha256,
      @Nullable Long secondsLeft,
      @Nullable String form,
      @Nullable String encoding) {}
}
