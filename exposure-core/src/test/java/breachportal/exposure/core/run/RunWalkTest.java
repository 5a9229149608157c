package breachportal.exposure.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunWalkTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"0, 10", "1, 10", "2, 100", "1000, 3", "1000, 1000", "4097, 20000"})
  void shouldFindThePointsOfTheRunAndNoOthers(int entries, int others) throws IOException {
    Random random = new Random(entries);
    TreeSet<Point> held = points(random, entries);
    TreeSet<Point> asked = points(random, others);
    asked.addAll(held);
    asked.add(new Point(0, 0));
    asked.add(new Point(-1, -1));

    try (MappedRun run = run(held)) {
      RunWalk walk = new RunWalk(run);
      for (Point each : asked) {
        assertThat(walk.holds(each)).as("%s", held.contains(each)).isEqualTo(held.contains(each));
      }
    }
  }

  @Test
  void shouldFindAPointThatIsAskedForTwice() throws IOException {
    TreeSet<Point> held = points(new Random(7), 50);

    try (MappedRun run = run(held)) {
      RunWalk walk = new RunWalk(run);
      for (Point each : held) {
        assertThat(walk.holds(each)).isTrue();
        assertThat(walk.holds(each)).isTrue();
      }
    }
  }

  private static TreeSet<Point> points(Random random, int count) {
    TreeSet<Point> points = new TreeSet<>();
    while (points.size() < count) {
      points.add(new Point(random.nextLong(), random.nextLong()));
    }
    return points;
  }

  private MappedRun run(TreeSet<Point> points) throws IOException {
    Path file = folder.resolve("a.run");
    Files.write(file, RunSearchTest.run(points));
    return MappedRun.open(file).verified();
  }
}
