package breachportal.exposure.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTest {

  @TempDir Path folder;

  @Test
  void shouldSortAndDropDuplicatesOverManyChunks() throws IOException {
    Random random = new Random(1);
    TreeSet<Point> expected = new TreeSet<>();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    long distinct;
    try (RunSorter sorter = new RunSorter(folder, 7, 1, 1, 100)) {
      for (int i = 0; i < 5_050; i++) {
        Point point = new Point(random.nextInt(40) - 20L, random.nextInt(40) - 20L);
        expected.add(point);
        sorter.add(point);
      }
      distinct = sorter.writeTo(bytes);
    }

    assertThat(distinct).isEqualTo(expected.size());
    assertThat(read(bytes.toByteArray())).map(RunEntry::point).containsExactlyElementsOf(expected);
    assertThat(read(bytes.toByteArray())).allMatch(entry -> entry.leak() == 7);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void shouldMergeRunsInOrderAndEachEntryOnce() throws IOException {
    byte[] first = run(entry(1, 5), entry(2, 5), entry(-1, 5));
    byte[] second = run(entry(1, 4), entry(2, 5), entry(3, 4));

    List<RunEntry> merged = new ArrayList<>();
    try (RunMerge merge = new RunMerge(List.of(reader(first), reader(second)))) {
      for (RunEntry entry = merge.next(); entry != null; entry = merge.next()) {
        merged.add(entry);
      }
    }

    assertThat(merged)
        .containsExactly(entry(1, 4), entry(1, 5), entry(2, 5), entry(3, 4), entry(-1, 5));
  }

  @Test
  void shouldRefuseEveryChangedByte() throws IOException {
    byte[] whole = run(entry(1, 1), entry(2, 1));
    for (int i = 0; i < whole.length; i++) {
      byte[] changed = whole.clone();
      changed[i] ^= 1;
      assertThatExceptionOfType(DamagedRun.class).as("byte %d", i).isThrownBy(() -> read(changed));
    }
  }

  @Test
  void shouldRefuseARunThatWasNotFinished() throws IOException {
    byte[] whole = run(entry(1, 1), entry(2, 1));
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatExceptionOfType(DamagedRun.class).isThrownBy(() -> read(cut));
    }
  }

  @Test
  void shouldRefuseEntriesOutOfOrder() throws IOException {
    try (RunWriter writer = new RunWriter(new ByteArrayOutputStream(), 1, 1)) {
      writer.add(entry(2, 1));
      assertThatIllegalArgumentException().isThrownBy(() -> writer.add(entry(1, 1)));
    }
  }

  private static RunEntry entry(long high, int leak) {
    return new RunEntry(new Point(high, 0), leak);
  }

  private static byte[] run(RunEntry... entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (RunWriter writer = new RunWriter(bytes, 1, 1)) {
      for (RunEntry entry : entries) {
        writer.add(entry);
      }
      writer.finish();
    }
    return bytes.toByteArray();
  }

  private static RunReader reader(byte[] bytes) throws IOException {
    return new RunReader(new ByteArrayInputStream(bytes), bytes.length);
  }

  private static List<RunEntry> read(byte[] bytes) throws IOException {
    List<RunEntry> entries = new ArrayList<>();
    try (RunReader reader = reader(bytes)) {
      for (RunEntry entry = reader.next(); entry != null; entry = reader.next()) {
        entries.add(entry);
      }
    }
    return entries;
  }
}
