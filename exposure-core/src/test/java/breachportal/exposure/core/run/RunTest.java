package breachportal.exposure.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import breachportal.exposure.core.run.TestRun.Entry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTest {

  @TempDir Path folder;

  @Test
  void shouldSortAndDropDuplicatesOverManyChunks() throws IOException {
    Random random = new Random(1);
    TreeSet<Point> expected = new TreeSet<>();
    Path run = folder.resolve("run");
    long distinct;
    try (RunSorter sorter = new RunSorter(folder, 7, 1, 1, 100)) {
      for (int i = 0; i < 5_050; i++) {
        Point point = new Point(random.nextInt(40) - 20L, random.nextInt(40) - 20L);
        expected.add(point);
        sorter.addAll(new long[] {point.high(), point.low()});
      }
      distinct = sorter.writeTo(Files.newOutputStream(run));
    }

    assertThat(distinct).isEqualTo(expected.size());
    List<Entry> entries = read(run);
    assertThat(entries).map(Entry::point).containsExactlyElementsOf(expected);
    assertThat(entries).allMatch(entry -> entry.leak() == 7);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(run);
    }
  }

  @Test
  void shouldMergeRunsInOrderAndEachEntryOnce() {
    MappedRun first = TestRun.of(List.of(entry(1, 5), entry(2, 5), entry(-1, 5)));
    MappedRun second = TestRun.of(List.of(entry(1, 4), entry(2, 5), entry(3, 4)));

    assertThat(TestRun.merged(List.of(first, second), 0))
        .containsExactly(entry(1, 4), entry(1, 5), entry(2, 5), entry(3, 4), entry(-1, 5));
  }

  @Property(tries = 50)
  void shouldMergeAnyRunsAsASetDoes(
      @ForAll long seed,
      @ForAll @IntRange(max = 9) int runs,
      @ForAll @IntRange(max = 400) int entries,
      @ForAll @IntRange(max = 6) int sliceBits) {
    Random random = new Random(seed);
    TreeSet<Entry> expected = new TreeSet<>();
    List<MappedRun> mapped = new ArrayList<>();
    for (int run = 0; run < runs; run++) {
      TreeSet<Entry> own = new TreeSet<>();
      for (int i = random.nextInt(entries + 1); i > 0; i--) {
        Point point = new Point(random.nextLong(4) << 61, random.nextLong(20));
        own.add(new Entry(point, 1 + random.nextInt(3)));
        own.add(new Entry(new Point(random.nextLong(), random.nextLong()), 1 + run));
      }
      expected.addAll(own);
      mapped.add(TestRun.of(own));
    }

    assertThat(TestRun.merged(mapped, sliceBits)).containsExactlyElementsOf(expected);
    mapped.forEach(MappedRun::close);
  }

  @Test
  void shouldMergeFromAnySliceOn() {
    Random random = new Random(3);
    TreeSet<Entry> entries = new TreeSet<>();
    for (int i = 0; i < 3_000; i++) {
      entries.add(new Entry(new Point(random.nextLong(), 0), 1));
    }
    Slices slices = new Slices(3);

    RunMerge merge = new RunMerge(List.of(TestRun.of(entries)), slices, 5);

    long expected = entries.stream().filter(e -> slices.of(e.point().high()) == 5).count();
    assertThat(merge.advance(5)).isEqualTo((int) expected);
    assertThat(merge.merge()).isEqualTo((int) expected);
  }

  @Test
  void shouldRefuseEveryChangedByte() throws IOException {
    byte[] whole = run(entry(1, 1), entry(2, 1));
    for (int i = 0; i < whole.length; i++) {
      byte[] changed = whole.clone();
      changed[i] ^= 1;
      assertThatExceptionOfType(DamagedRun.class)
          .as("byte %d", i)
          .isThrownBy(() -> open(changed).verified());
    }
  }

  @Test
  void shouldRefuseARunThatWasNotFinished() throws IOException {
    byte[] whole = run(entry(1, 1), entry(2, 1));
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatExceptionOfType(DamagedRun.class).isThrownBy(() -> open(cut).verified());
    }
  }

  @Test
  void shouldRefuseEntriesOutOfOrder() throws IOException {
    try (RunWriter writer = new RunWriter(new ByteArrayOutputStream(), 1, 1)) {
      writer.add(2, 0, 1);
      assertThatIllegalArgumentException().isThrownBy(() -> writer.add(1, 0, 1));
      assertThatIllegalArgumentException().isThrownBy(() -> writer.add(3, 0, 0));
    }
  }

  private static Entry entry(long high, int leak) {
    return new Entry(new Point(high, 0), leak);
  }

  private static byte[] run(Entry... entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (RunWriter writer = new RunWriter(bytes, 1, 1)) {
      for (Entry entry : entries) {
        writer.add(entry.point().high(), entry.point().low(), entry.leak());
      }
      writer.finish();
    }
    return bytes.toByteArray();
  }

  private MappedRun open(byte[] bytes) throws IOException {
    return MappedRun.open(Files.write(folder.resolve("run"), bytes));
  }

  private static List<Entry> read(Path file) throws IOException {
    try (MappedRun run = MappedRun.open(file).verified()) {
      return TestRun.merged(List.of(run), 2);
    }
  }
}
