package breachportal.exposure.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class PointSortTest {

  @Property
  void shouldOrderPointsAsUnsignedBytes(
      @ForAll @Size(max = 400) List<@LongRange(min = -9, max = 9) Long> longs) {
    int points = longs.size() / 2;
    long[] pairs = longs.stream().mapToLong(Long::longValue).toArray();
    List<Point> expected = points(pairs, points).stream().sorted().toList();

    PointSort.sort(pairs, points);

    assertThat(points(pairs, points)).isEqualTo(expected);
  }

  private static List<Point> points(long[] pairs, int points) {
    return IntStream.range(0, points)
        .mapToObj(i -> new Point(pairs[2 * i], pairs[2 * i + 1]))
        .toList();
  }
}
