package breachportal.portal.citizen;

import breachportal.contract.breach.DataCategory;
import breachportal.contract.leak.Leak;
import breachportal.portal.page.Show;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/// The figures of the month on the front page.
///
/// @param month the first day of the present month
/// @param leaks how many leaks can be checked
/// @param published how many of them were published in this month
/// @param withPhones how many of them hold phone numbers
public record Figures(LocalDate month, long leaks, long published, long withPhones) {

  /// @param leaks the public catalogue
  /// @param now the present
  /// @return its figures
  static Figures of(List<Leak> leaks, Instant now) {
    YearMonth month = YearMonth.from(now.atZone(Show.ZONE));
    return new Figures(
        month.atDay(1),
        leaks.size(),
        leaks.stream().filter(leak -> publishedIn(leak, month)).count(),
        leaks.stream()
            .filter(leak -> leak.categories().contains(DataCategory.PHONE_NUMBER))
            .count());
  }

  private static boolean publishedIn(Leak leak, YearMonth month) {
    Instant published = leak.publishedAt();
    return published != null && YearMonth.from(published.atZone(Show.ZONE)).equals(month);
  }
}
