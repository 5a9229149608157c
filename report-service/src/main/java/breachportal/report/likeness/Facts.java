package breachportal.report.likeness;

import breachportal.contract.breach.Count;
import breachportal.contract.breach.ReportContent;
import breachportal.contract.breach.Timeline;
import breachportal.contract.desk.LikeReport.Kind;
import breachportal.contract.desk.LikeReport.Likeness;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// When a breach can have happened and how many people it can concern, as ranges that can overlap
/// with another's. Pure.
///
/// @param from the earliest instant; null when nothing is known
/// @param until the latest
/// @param least the fewest people; null when nothing is known
/// @param most the most
record Facts(
    @Nullable Instant from, @Nullable Instant until, @Nullable Long least, @Nullable Long most) {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  /// A window wider than this says nothing by overlapping.
  private static final Duration TELLING = Duration.ofDays(62);

  /// What a breach without a known beginning can reach back.
  private static final Duration BEFORE_DETECTION = Duration.ofDays(30);

  /// An estimate is taken to be right within five in a hundred.
  private static final double CLOSE = 0.05;

  private static final long MANY = 100;

  /// @param content what a company filled in
  /// @return its facts
  static Facts of(ReportContent content) {
    Timeline timeline = content.timeline();
    Count people = content.people() == null ? null : content.people().number();
    Instant from = null;
    Instant until = null;
    if (timeline != null) {
      until =
          timeline.occurredTo() == null ? timeline.detectedAt() : timeline.occurredTo().end(ZONE);
      if (timeline.occurredFrom() != null) {
        from = timeline.occurredFrom().earliest(ZONE);
      } else if (until != null) {
        from = until.minus(BEFORE_DETECTION);
      }
    }
    return new Facts(from, until, least(people), most(people));
  }

  /// @param other the facts of another report
  /// @return what both have in common
  List<Likeness> inCommonWith(Facts other) {
    List<Likeness> common = new ArrayList<>();
    window(other).ifPresent(common::add);
    counts(other).ifPresent(common::add);
    return common;
  }

  private Optional<Likeness> window(Facts other) {
    if (from == null || until == null || other.from == null || other.until == null) {
      return Optional.empty();
    }
    Instant begin = from.isAfter(other.from) ? from : other.from;
    Instant end = until.isBefore(other.until) ? until : other.until;
    boolean telling =
        Duration.between(from, until).compareTo(TELLING) <= 0
            && Duration.between(other.from, other.until).compareTo(TELLING) <= 0;
    return telling && !end.isBefore(begin)
        ? Optional.of(new Likeness(Kind.TIME_WINDOW, day(begin) + " to " + day(end)))
        : Optional.empty();
  }

  private Optional<Likeness> counts(Facts other) {
    if (least == null || most == null || other.least == null || other.most == null) {
      return Optional.empty();
    }
    long low = Math.max(least, other.least);
    long high = Math.min(most, other.most);
    return low <= high && high >= MANY
        ? Optional.of(new Likeness(Kind.COUNTS, low == high ? "" + low : low + " to " + high))
        : Optional.empty();
  }

  private static @Nullable Long least(@Nullable Count people) {
    if (people == null) {
      return null;
    }
    if (people.min() != null) {
      return people.min();
    }
    return people.best() == null ? null : (long) (people.best() * (1 - CLOSE));
  }

  private static @Nullable Long most(@Nullable Count people) {
    if (people == null) {
      return null;
    }
    if (people.max() != null) {
      return people.max();
    }
    return people.best() == null ? null : (long) (people.best() * (1 + CLOSE));
  }

  private static LocalDate day(Instant instant) {
    return instant.atZone(ZONE).toLocalDate();
  }
}
