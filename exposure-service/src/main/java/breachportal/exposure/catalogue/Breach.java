package breachportal.exposure.catalogue;

import breachportal.contract.leak.Leak;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/// A published leak in the words of Have I Been Pwned's API v3, its "breach model".
///
/// @param name its short name
/// @param title what a citizen reads
/// @param domain the web domain of the organisation it is traced to; empty when that is not known
/// @param breachDate the day it was found, as ISO 8601: when the data was taken is rarely known
/// @param addedDate when it was published
/// @param modifiedDate the same, since a published leak does not change
/// @param pwnCount how many distinct numbers and addresses can be looked up in it
/// @param description what it is, as HTML without elements
/// @param logoPath empty: leaks have no pictures
/// @param dataClasses what was taken, in the words of [DataClass]
/// @param isVerified true: an officer has looked at each before it is published
/// @param isFabricated false
/// @param isSensitive false: sensitive leaks are not told of
/// @param isRetired false: retired leaks are not told of
/// @param isSpamList false
/// @param isMalware false
/// @param isStealerLog false
/// @param isSubscriptionFree false
@JsonNaming(PropertyNamingStrategies.UpperCamelCaseStrategy.class)
public record Breach(
    String name,
    String title,
    String domain,
    String breachDate,
    Instant addedDate,
    Instant modifiedDate,
    long pwnCount,
    String description,
    String logoPath,
    List<String> dataClasses,
    boolean isVerified,
    boolean isFabricated,
    boolean isSensitive,
    boolean isRetired,
    boolean isSpamList,
    boolean isMalware,
    boolean isStealerLog,
    boolean isSubscriptionFree) {

  /// @param leak a published leak that is not sensitive
  /// @param entries how many distinct identifiers of it are in the index
  /// @return it, in these words
  static Breach of(Leak leak, long entries) {
    Instant published =
        Objects.requireNonNullElse(leak.publishedAt(), leak.createdAt())
            .truncatedTo(ChronoUnit.SECONDS);
    return new Breach(
        leak.name(),
        leak.title(),
        Objects.requireNonNullElse(leak.domain(), ""),
        leak.foundOn().toString(),
        published,
        published,
        entries,
        html(leak.description()),
        "",
        leak.categories().stream().map(DataClass::of).toList(),
        true,
        false,
        false,
        false,
        false,
        false,
        false,
        false);
  }

  /// Clients put a description into their pages as it is, so it must be text there too.
  private static String html(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /// A breach of which only the name is told.
  ///
  /// @param name its short name
  @JsonNaming(PropertyNamingStrategies.UpperCamelCaseStrategy.class)
  public record Name(String name) {}
}
