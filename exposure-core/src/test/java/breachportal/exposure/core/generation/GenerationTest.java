package breachportal.exposure.core.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import breachportal.exposure.core.run.MappedRun;
import breachportal.exposure.core.run.Point;
import breachportal.exposure.core.run.TestRun;
import breachportal.exposure.core.run.TestRun.Entry;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerationTest {

  @TempDir Path folder;

  @Property(tries = 30)
  void shouldFindEveryPointInItsLeaksAndNoOther(
      @ForAll long seed, @ForAll @IntRange(max = 6_000) int points) throws IOException {
    Random random = new Random(seed);
    Map<Point, List<Integer>> expected = new HashMap<>();
    TreeSet<Entry> entries = new TreeSet<>();
    for (int i = 0; i < points; i++) {
      Point point = new Point(random.nextLong(), random.nextLong());
      int leaks = random.nextInt(20) == 0 ? 1 + random.nextInt(11) : 1;
      List<Integer> of = random.ints(1, 65_536).distinct().limit(leaks).sorted().boxed().toList();
      expected.put(point, of);
      of.forEach(leak -> entries.add(new Entry(point, leak)));
    }
    Path file = Files.createTempFile("generation", ".bin");
    try {
      Generation generation = write(file, 5, List.of(List.copyOf(entries)));

      expected.forEach((point, leaks) -> assertThat(generation.leaksOf(point)).isEqualTo(leaks));
      for (int i = 0; i < 1_000; i++) {
        assertThat(generation.leaksOf(new Point(random.nextLong(), random.nextLong()))).isEmpty();
      }
    } finally {
      Files.delete(file);
    }
  }

  @Test
  void shouldJoinTheLeaksOfSeveralRuns() throws IOException {
    Point shared = new Point(-5, 9);
    List<List<Entry>> runs =
        IntStream.rangeClosed(1, 7)
            .mapToObj(leak -> List.of(new Entry(new Point(leak, 0), leak), new Entry(shared, leak)))
            .toList();

    Generation generation = write(folder.resolve("g"), 1, runs);

    assertThat(generation.leaksOf(shared)).containsExactly(1, 2, 3, 4, 5, 6, 7);
    assertThat(generation.entries()).isEqualTo(7 + 3);
  }

  @Test
  void shouldAnswerFromAnEmptyIndex() throws IOException {
    Generation generation = write(folder.resolve("g"), 1, List.of());

    assertThat(generation.leaksOf(new Point(1, 1))).isEmpty();
    assertThat(generation.layout().buckets()).isEqualTo(1);
  }

  @Test
  void shouldBindTagsToTheGeneration() throws IOException {
    List<List<Entry>> runs = List.of(List.of(new Entry(new Point(1, 1), 1)));
    Generation first = write(folder.resolve("1"), 1, runs);
    Generation second = write(folder.resolve("2"), 2, runs);

    EntryMask ofFirst = new EntryMask(1);
    EntryMask ofSecond = new EntryMask(2);

    assertThat(ofFirst.at(new Point(1, 1), 0)).isNotEqualTo(ofSecond.at(new Point(1, 1), 0));
    assertThat(first.leaksOf(new Point(1, 1))).isEqualTo(second.leaksOf(new Point(1, 1)));
  }

  @Test
  void shouldRefuseADamagedFile() throws IOException {
    Path file = folder.resolve("g");
    write(file, 1, List.of(List.of(new Entry(new Point(1, 1), 1))));
    byte[] whole = Files.readAllBytes(file);

    for (int at : new int[] {0, 7, 19, 23, 60, 128, 2_000, whole.length - 1}) {
      byte[] changed = whole.clone();
      changed[at] ^= 1;
      Files.write(file, changed);
      assertThatExceptionOfType(DamagedGeneration.class)
          .as("byte %d", at)
          .isThrownBy(() -> Generation.open(file).verified());
    }
    Files.write(file, java.util.Arrays.copyOf(whole, whole.length - 16));
    assertThatExceptionOfType(DamagedGeneration.class).isThrownBy(() -> Generation.open(file));
  }

  @Test
  void shouldOrderABucketByTagsOnly() throws IOException {
    Random random = new Random(4);
    TreeSet<Entry> entries = new TreeSet<>();
    for (int i = 0; i < 1_000; i++) {
      entries.add(new Entry(new Point(random.nextLong(), random.nextLong()), 1));
    }

    Generation generation = write(folder.resolve("g"), 1, List.of(List.copyOf(entries)));

    MemorySegment bucket = generation.bucket(0);
    List<Long> tags = new ArrayList<>();
    for (long at = 0; at < bucket.byteSize(); at += 16) {
      tags.add(bucket.get(ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN), at));
    }
    assertThat(tags).hasSizeGreaterThan(1_000).isSortedAccordingTo(Long::compareUnsigned);
    assertThat(tags).doesNotHaveDuplicates();
  }

  @Test
  void shouldCountAPointOfManyRunsOnce() throws IOException {
    Random random = new Random(5);
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < 4_000; i++) {
      points.add(new Point(random.nextLong(), random.nextLong()));
    }
    List<List<Entry>> runs =
        IntStream.rangeClosed(1, 3)
            .mapToObj(leak -> points.stream().map(point -> new Entry(point, leak)).toList())
            .toList();

    Generation generation = write(folder.resolve("g"), 1, runs);

    assertThat(generation.entries()).isEqualTo(4_000);
    assertThat(generation.layout().buckets()).isEqualTo(2);
    assertThat(generation.leaksOf(points.get(77))).containsExactly(1, 2, 3);
  }

  @Test
  void shouldKeepEveryBucketTheSameSize() throws IOException {
    Random random = new Random(2);
    TreeSet<Entry> entries = new TreeSet<>();
    for (int i = 0; i < 9_000; i++) {
      entries.add(new Entry(new Point(random.nextLong(), random.nextLong()), 1));
    }

    Generation generation = write(folder.resolve("g"), 1, List.of(List.copyOf(entries)));

    GenerationLayout layout = generation.layout();
    assertThat(layout.buckets()).isEqualTo(8);
    assertThat(Files.size(folder.resolve("g"))).isEqualTo(128 + 8L * layout.bucketBytes());
    assertThat(generation.bucket(7).byteSize()).isEqualTo(layout.bucketBytes());
  }

  private static Generation write(Path file, long number, List<List<Entry>> runs)
      throws IOException {
    List<MappedRun> mapped =
        runs.stream().map(run -> TestRun.of(run.stream().sorted().toList())).toList();
    long entries = new GenerationWriter(number, 1, mapped, 2).write(file);
    mapped.forEach(MappedRun::close);
    Generation generation = Generation.open(file).verified();
    assertThat(generation.entries()).isEqualTo(entries);
    return generation;
  }
}
