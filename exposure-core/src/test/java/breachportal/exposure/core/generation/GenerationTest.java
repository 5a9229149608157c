package breachportal.exposure.core.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import breachportal.exposure.core.run.Point;
import breachportal.exposure.core.run.RunEntry;
import breachportal.exposure.core.run.RunMerge;
import breachportal.exposure.core.run.RunReader;
import breachportal.exposure.core.run.RunWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
    TreeSet<RunEntry> entries = new TreeSet<>();
    for (int i = 0; i < points; i++) {
      Point point = new Point(random.nextLong(), random.nextLong());
      int leaks = random.nextInt(20) == 0 ? 1 + random.nextInt(11) : 1;
      List<Integer> of = random.ints(1, 65_536).distinct().limit(leaks).sorted().boxed().toList();
      expected.put(point, of);
      of.forEach(leak -> entries.add(new RunEntry(point, leak)));
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
    List<List<RunEntry>> runs =
        IntStream.rangeClosed(1, 7)
            .mapToObj(
                leak -> List.of(new RunEntry(new Point(leak, 0), leak), new RunEntry(shared, leak)))
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
    List<List<RunEntry>> runs = List.of(List.of(new RunEntry(new Point(1, 1), 1)));
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
    write(file, 1, List.of(List.of(new RunEntry(new Point(1, 1), 1))));
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
  void shouldKeepEveryBucketTheSameSize() throws IOException {
    Random random = new Random(2);
    TreeSet<RunEntry> entries = new TreeSet<>();
    for (int i = 0; i < 9_000; i++) {
      entries.add(new RunEntry(new Point(random.nextLong(), random.nextLong()), 1));
    }

    Generation generation = write(folder.resolve("g"), 1, List.of(List.copyOf(entries)));

    GenerationLayout layout = generation.layout();
    assertThat(layout.buckets()).isEqualTo(8);
    assertThat(Files.size(folder.resolve("g"))).isEqualTo(128 + 8L * layout.bucketBytes());
    assertThat(generation.bucket(7).byteSize()).isEqualTo(layout.bucketBytes());
  }

  private static Generation write(Path file, long number, List<List<RunEntry>> runs)
      throws IOException {
    List<byte[]> bytes = new ArrayList<>();
    long entries = 0;
    for (List<RunEntry> run : runs) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (RunWriter writer = new RunWriter(out, 1, 1)) {
        for (RunEntry entry : run.stream().sorted().toList()) {
          writer.add(entry);
        }
        entries += writer.finish();
      }
      bytes.add(out.toByteArray());
    }
    GenerationWriter writer = new GenerationWriter(number, 1, () -> merge(bytes));
    writer.write(file, entries);
    return Generation.open(file).verified();
  }

  private static RunMerge merge(List<byte[]> runs) throws IOException {
    List<RunReader> readers = new ArrayList<>();
    for (byte[] run : runs) {
      readers.add(new RunReader(new ByteArrayInputStream(run), run.length));
    }
    return new RunMerge(readers);
  }
}
