package breachportal.exposure.loading.form;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import breachportal.exposure.core.identifier.Findings;
import breachportal.exposure.core.identifier.Identifier;
import breachportal.exposure.core.identifier.Refusal;
import breachportal.file.FileFault;
import breachportal.file.UnusableFile;
import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that can't be used: each ends with a fault that says why, and none costs more memory
/// than a good one.
class BadFilesTest {

  private static final String GOOD = "phone,name\n0912345678,Ánh\n".repeat(50);

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n\n"})
  void shouldSayThatNothingIsThere(String text) {
    assertThat(faultOf(text.getBytes(UTF_8))).isIn(FileFault.EMPTY, FileFault.NO_IDENTIFIERS);
  }

  @Test
  void shouldSayThatOnlyAHeadingIsThere() {
    assertThat(faultOf("phone,email\n".getBytes(UTF_8))).isEqualTo(FileFault.NO_IDENTIFIERS);
  }

  @Test
  void shouldStopAtALineWithoutEnd() {
    FileFault fault = faultOf(() -> new Endless("phone\n0912345678\n".getBytes(UTF_8), 2L << 30));
    assertThat(fault).isEqualTo(FileFault.LINE_TOO_LONG);
  }

  @Test
  void shouldStopAtAPackedLineWithoutEnd() throws IOException {
    byte[] zeros = gzip("9".repeat(80_000_000).getBytes(UTF_8));
    assertThat(faultOf(zeros)).isIn(FileFault.LINE_TOO_LONG, FileFault.BOMB);
  }

  @Test
  void shouldTellABinaryByItsBytes() {
    byte[] noise = new byte[100_000];
    new Random(1).nextBytes(noise);
    assertThat(faultOf(noise)).isEqualTo(FileFault.NOT_TEXT);
    assertThat(faultOf("%PDF-1.7 and so on".getBytes(UTF_8))).isEqualTo(FileFault.NOT_TEXT);
  }

  @Test
  void shouldStopAtANulFarInside() {
    String text = "phone\n" + "0912345678\n".repeat(200_000) + "09\u0000\n";
    assertThat(faultOf(text.getBytes(UTF_8))).isEqualTo(FileFault.NUL_CHARACTER);
  }

  /// Each is of some megabytes at most, and would cost much more where it is read naively.
  @Nested
  class Monstrous {

    @Test
    void shouldReadARowOfAHundredThousandCells() throws IOException {
      String row = "0912345678" + ",x".repeat(100_000) + "\n";
      assertThat(found(row.repeat(4))).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "[{\"phone\":"})
    void shouldGoOnBehindJsonOfAnyDepth(String open) throws IOException {
      String good = "{\"phone\":\"0912345678\"}\n";
      assertThat(found(good.repeat(20) + open.repeat(100_000) + "\n" + good)).isPositive();
      assertThat(faultOf(open.repeat(100_000).getBytes(UTF_8)))
          .isIn(FileFault.NO_IDENTIFIERS, FileFault.DAMAGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "'", "/*", "((('", "VALUES "})
    void shouldEndWithADumpThatNeverCloses(String open) throws IOException {
      String good = "INSERT INTO t VALUES ('0912345678');\n".repeat(9);
      try {
        assertThat(found(good + open.repeat(300_000))).isPositive();
      } catch (UnusableFile e) {
        assertThat(e.fault()).isEqualTo(FileFault.LINE_TOO_LONG);
      }
    }

    @Test
    void shouldReadAroundBytesThatAreNoCharacters() throws IOException {
      byte[] text = "phone,name\n0912345678,Nguy??n\n".repeat(200).getBytes(UTF_8);
      for (int i = 0; i < text.length; i++) {
        text[i] = text[i] == '?' ? (byte) 0xFF : text[i];
      }
      Counting counting = new Counting();
      new SeizedFile(() -> new ByteArrayInputStream(text)).read(counting, () -> {});
      assertThat(counting.found).isEqualTo(200);
    }

    @Test
    void shouldPassOverAMillionEmptyRows() throws IOException {
      StringBuilder rows = new StringBuilder();
      for (int i = 1; i <= 1 << 20; i++) {
        rows.append("<row r=\"").append(i).append("\"/>");
      }
      assertThat(faultOf(Workbooks.workbook(InventedWorkbook.sheet(rows.toString()), "<sst/>")))
          .isEqualTo(FileFault.NO_IDENTIFIERS);
    }

    @Test
    void shouldReadEntriesThatOverlapOnce() throws IOException {
      byte[] archive = zip("a.csv", GOOD.getBytes(UTF_8));
      String latin = new String(archive, ISO_8859_1);
      int directory = latin.indexOf("PK\u0001\u0002");
      String record = latin.substring(directory, latin.indexOf("PK\u0005\u0006"));
      byte[] overlapping =
          (latin.substring(0, directory) + record.repeat(50_000) + latin.substring(directory))
              .getBytes(ISO_8859_1);
      Counting counting = new Counting();
      new SeizedFile(() -> new ByteArrayInputStream(overlapping)).read(counting, () -> {});
      assertThat(counting.found).isEqualTo(50);
    }

    private static int found(String text) throws IOException {
      Counting counting = new Counting();
      byte[] bytes = text.getBytes(UTF_8);
      new SeizedFile(() -> new ByteArrayInputStream(bytes)).read(counting, () -> {});
      return counting.found;
    }
  }

  @Test
  void shouldNotBlameTheFileForOurFaults() {
    FileSource broken =
        () -> {
          throw new IOException("the store is gone");
        };
    assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> read(broken));
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> read(() -> new Failing(GOOD.getBytes(UTF_8))));
  }

  @Nested
  class Packed {

    @ParameterizedTest
    @ValueSource(ints = {1, 12, 60})
    void shouldSayThatAPackedFileIsCut(int missing) throws IOException {
      byte[] noisy = noisyRows();
      for (byte[] whole : new byte[][] {gzip(noisy), Zstd.compress(noisy), zip("a.csv", noisy)}) {
        byte[] cut = Arrays.copyOf(whole, whole.length - missing);
        assertThat(faultOf(cut)).isEqualTo(FileFault.DAMAGED);
      }
    }

    @Test
    void shouldSayThatAPackedFileIsDamaged() throws IOException {
      byte[] packed = gzip(noisyRows());
      for (int i = 0; i < 40; i++) {
        packed[packed.length / 2 + i] ^= 0x55;
      }
      assertThat(faultOf(packed)).isEqualTo(FileFault.DAMAGED);
    }

    @Test
    void shouldNotUnpackABomb() throws IOException {
      byte[] bomb = gzip(("0912345678\n".repeat(1_000)).repeat(20_000).getBytes(UTF_8));
      assertThat(faultOf(bomb)).isEqualTo(FileFault.BOMB);
    }

    @Test
    void shouldNotUnpackABombOfManyEntries() throws IOException {
      byte[] entry = "0912345678\n".repeat(500_000).getBytes(UTF_8);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
        for (int i = 0; i < 30; i++) {
          zip.putNextEntry(new ZipEntry(i + ".txt"));
          zip.write(entry);
        }
      }
      assertThat(faultOf(bytes.toByteArray())).isEqualTo(FileFault.BOMB);
    }

    @Test
    void shouldNotOpenArchivesInArchives() throws IOException {
      byte[] inner = zip("a.csv", GOOD.getBytes(UTF_8));
      assertThat(faultOf(zip("a.zip", inner))).isEqualTo(FileFault.NESTED_ARCHIVE);
      assertThat(faultOf(gzip(inner))).isEqualTo(FileFault.NESTED_ARCHIVE);
      assertThat(faultOf(gzip(gzip(GOOD.getBytes(UTF_8))))).isEqualTo(FileFault.NESTED_ARCHIVE);
      assertThat(faultOf(zip("a.gz", gzip(GOOD.getBytes(UTF_8)))))
          .isEqualTo(FileFault.NESTED_ARCHIVE);
    }

    @Test
    void shouldSayThatAnArchiveIsLocked() throws IOException {
      byte[] locked = zip("a.csv", GOOD.getBytes(UTF_8));
      locked[6] |= 1;
      assertThat(faultOf(locked)).isEqualTo(FileFault.ENCRYPTED);
    }

    @Test
    void shouldPassOverWhatLiesBesideTheData() throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
        for (String name : new String[] {"__MACOSX/._a", "photo.jpg", "a.csv", "b.csv"}) {
          zip.putNextEntry(new ZipEntry(name));
          zip.write(name.endsWith("csv") ? GOOD.getBytes(UTF_8) : new byte[] {-1, -40, -1, 0, 0});
        }
      }
      SeizedFile file = new SeizedFile(() -> new ByteArrayInputStream(bytes.toByteArray()));
      Counting counting = new Counting();
      file.read(counting, () -> {});

      assertThat(counting.found).isEqualTo(100);
      assertThat(file.recognised())
          .isEqualTo(new Recognised("ZIP: CSV, comma; 1 without identifiers", "UTF-8"));
    }

    @Test
    void shouldSayThatAnArchiveIsEmpty() throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      new ZipOutputStream(bytes).close();
      assertThat(faultOf(bytes.toByteArray())).isEqualTo(FileFault.EMPTY);
    }
  }

  @Nested
  class Workbooks {

    @Test
    void shouldFetchNothingAndExpandNothing() throws IOException {
      String laughs =
          "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">"
              + "<!ENTITY f SYSTEM \"file:///etc/hostname\">]>";
      String cell = "<row><c t=\"inlineStr\"><is><t>&b;&f;0912345678</t></is></c></row>";
      assertThat(faultOf(workbook(laughs + InventedWorkbook.sheet(cell), "<sst/>")))
          .isEqualTo(FileFault.WORKBOOK_REFUSED);
      assertThat(faultOf(workbook(InventedWorkbook.sheet(""), laughs + "<sst/>")))
          .isEqualTo(FileFault.WORKBOOK_REFUSED);
    }

    @Test
    void shouldRefuseATagWithoutEnd() throws IOException {
      String tag = "<row a=\"" + "x".repeat(3_000_000) + "\"/>";
      assertThat(faultOf(workbook(InventedWorkbook.sheet(tag), "<sst/>")))
          .isEqualTo(FileFault.WORKBOOK_REFUSED);
    }

    @Test
    void shouldRefuseMoreTextThanItHolds() throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      Random random = new Random(5);
      try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
        InventedWorkbook.add(zip, "[Content_Types].xml", "<Types/>");
        zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
        zip.write("<sst>".getBytes(UTF_8));
        for (int i = 0; i < 900; i++) {
          StringBuilder chunk = new StringBuilder();
          for (int j = 0; j < 1_000; j++) {
            long number = random.nextLong(1_000_000_000_000_000L);
            chunk
                .append("<si><t>")
                .append("%016d ".formatted(number).repeat(5))
                .append("</t></si>");
          }
          zip.write(chunk.toString().getBytes(UTF_8));
        }
        zip.write("</sst>".getBytes(UTF_8));
      }
      assertThat(faultOf(bytes.toByteArray())).isEqualTo(FileFault.WORKBOOK_REFUSED);
    }

    @Test
    void shouldTellOldOrLockedWorkbooks() {
      byte[] compound = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, 0, 0};
      assertThat(faultOf(compound)).isEqualTo(FileFault.OLD_WORKBOOK);
    }

    @Test
    void shouldTellOtherDocumentsOfTheFamily() throws IOException {
      byte[] letter = zip("[Content_Types].xml", "<Types/>".getBytes(UTF_8));
      assertThat(faultOf(letter)).isEqualTo(FileFault.NOT_TEXT);
    }

    private static byte[] workbook(String sheet, String texts) throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
        InventedWorkbook.add(zip, "[Content_Types].xml", "<Types/>");
        InventedWorkbook.add(zip, "xl/worksheets/sheet1.xml", sheet);
        InventedWorkbook.add(zip, "xl/sharedStrings.xml", texts);
      }
      return bytes.toByteArray();
    }
  }

  /// What a file of any bytes can do at worst is be unusable.
  @Nested
  class AnyBytes {

    private static final int TRIES = Integer.getInteger("breachportal.noise", 400);

    private enum Kind {
      DAMAGED_DUMP,
      PIECES,
      NOISE
    }

    private static final String[] PIECES = {
      "{",
      "}",
      "[",
      "]",
      "\"",
      "'",
      "\\",
      ",",
      "\t",
      "\n",
      "\r",
      ";",
      "|",
      "(",
      ")",
      "`",
      "/*",
      "*/",
      "--",
      "INSERT INTO t VALUES (",
      "COPY t FROM stdin;\n",
      "\\.\n",
      "CREATE TABLE t (",
      "NULL",
      "0x",
      "X'",
      "E'\\x",
      "0912345678",
      "a@example.org",
      "=\"",
      "\uFEFF",
      "ễ",
      "李",
      "\u0000",
      "<",
      ">",
      "PK\u0003\u0004",
      "\\u12",
      "1e999999999",
      "-",
      "{\"a\":",
      "[{\"a\":1},",
      ":",
      "VALUES"
    };

    @ParameterizedTest
    @EnumSource(Kind.class)
    void shouldNeverThrowAnythingElse(Kind kind) throws IOException {
      Random random = new Random(kind.ordinal());
      for (int i = 0; i < TRIES; i++) {
        byte[] bytes = bytes(kind, random, i);
        try {
          read(() -> new ByteArrayInputStream(bytes));
        } catch (UnusableFile e) {
          assertThat(e.fault()).isNotNull();
        } catch (IOException | RuntimeException e) {
          throw new AssertionError(kind + " " + i, e);
        }
      }
    }

    private static byte[] bytes(Kind kind, Random random, int number) throws IOException {
      return switch (kind) {
        case DAMAGED_DUMP -> {
          byte[] dump = new InventedDump(number % 60, 12).bytes;
          for (int i = random.nextInt(8); i >= 0; i--) {
            dump[random.nextInt(dump.length)] = (byte) random.nextInt(256);
          }
          yield random.nextBoolean() ? dump : Arrays.copyOf(dump, random.nextInt(dump.length));
        }
        case PIECES -> {
          StringBuilder text = new StringBuilder();
          for (int i = random.nextInt(120); i >= 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
          }
          yield text.toString().getBytes(UTF_8);
        }
        case NOISE -> {
          byte[] noise = new byte[random.nextInt(3_000)];
          random.nextBytes(noise);
          yield noise;
        }
      };
    }
  }

  private static byte[] noisyRows() {
    StringBuilder rows = new StringBuilder("phone\n");
    Random random = new Random(9);
    for (int i = 0; i < 5_000; i++) {
      rows.append("09").append(10_000_000 + random.nextInt(89_999_999)).append('\n');
    }
    return rows.toString().getBytes(UTF_8);
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(plain);
    }
    return bytes.toByteArray();
  }

  private static byte[] zip(String name, byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(plain);
    }
    return bytes.toByteArray();
  }

  private static FileFault faultOf(byte[] bytes) {
    return faultOf(() -> new ByteArrayInputStream(bytes));
  }

  private static FileFault faultOf(FileSource source) {
    FileFault[] fault = new FileFault[1];
    assertThatIOException()
        .isThrownBy(() -> read(source))
        .isInstanceOfSatisfying(UnusableFile.class, e -> fault[0] = e.fault());
    return fault[0];
  }

  private static void read(FileSource source) throws IOException {
    new SeizedFile(source).read(new Counting(), () -> {});
  }

  private static final class Counting implements Findings {
    private int found;

    @Override
    public void found(Identifier identifier) {
      found++;
    }

    @Override
    public void refused(Refusal reason) {
      // Not asked for here.
    }
  }

  /// A beginning, and then one character again and again.
  private static final class Endless extends InputStream {
    private final byte[] beginning;
    private final long length;
    private long at;

    Endless(byte[] beginning, long length) {
      this.beginning = beginning;
      this.length = length;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] target, int offset, int count) {
      if (at >= length) {
        return -1;
      }
      for (int i = 0; i < count; i++, at++) {
        target[offset + i] = at < beginning.length ? beginning[(int) at] : (byte) '7';
      }
      return count;
    }
  }

  /// Bytes that break off because of their store.
  private static final class Failing extends InputStream {
    private final byte[] bytes;
    private int at;

    Failing(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() throws IOException {
      if (at == bytes.length) {
        throw new IOException("the store is gone");
      }
      return bytes[at++];
    }
  }
}
