package breachportal.exposure.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunSearchTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 1_000, 4_097})
  void shouldFindEveryPointAndNoOther(int entries) throws IOException {
    Random random = new Random(entries);
    TreeSet<Point> points = new TreeSet<>();
    while (points.size() < entries) {
      points.add(new Point(random.nextLong(), random.nextLong()));
    }
    RunSearch search = search(run(points));

    for (Point point : points) {
      assertThat(search.holds(point)).isTrue();
      assertThat(search.holds(new Point(point.high(), point.low() + 1))).isFalse();
      assertThat(search.holds(new Point(point.high() ^ Long.MIN_VALUE, point.low()))).isFalse();
    }
    assertThat(search.holds(new Point(0, 0))).isFalse();
    assertThat(search.holds(new Point(-1, -1))).isFalse();
  }

  @Test
  void shouldReadFewBytes() throws IOException {
    Random random = new Random(1);
    TreeSet<Point> points = new TreeSet<>();
    while (points.size() < 1 << 16) {
      points.add(new Point(random.nextLong(), random.nextLong()));
    }
    byte[] run = run(points);
    int[] reads = {0};
    RunSearch search =
        new RunSearch(
            (offset, length) -> {
              reads[0]++;
              return Arrays.copyOfRange(run, (int) offset, (int) offset + length);
            },
            run.length);

    search.holds(points.last());

    assertThat(reads[0]).isBetween(1, 17);
  }

  @Test
  void shouldRefuseWhatCannotBeARun() {
    assertThatExceptionOfType(DamagedRun.class).isThrownBy(() -> search(new byte[20]));
    assertThatExceptionOfType(DamagedRun.class).isThrownBy(() -> search(new byte[57]));
  }

  private static RunSearch search(byte[] run) throws IOException {
    return new RunSearch(
        (offset, length) -> Arrays.copyOfRange(run, (int) offset, (int) offset + length),
        run.length);
  }

  static byte[] run(Iterable<Point> points) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (RunWriter writer = new RunWriter(bytes, 1, 1)) {
      for (Point point : points) {
        writer.add(point.high(), point.low(), 7);
      }
      writer.finish();
    }
    return bytes.toByteArray();
  }
}
