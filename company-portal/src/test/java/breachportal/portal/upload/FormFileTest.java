package breachportal.portal.upload;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormFileTest {
  private static final String BOUNDARY = "----WebKitFormBoundaryx7";
  private static final String TYPE = "multipart/form-data; boundary=" + BOUNDARY;

  @Test
  void shouldFindTheFileAmongTheFields() throws IOException {
    var file = FormFile.of(TYPE, form("biên bản \"1\".pdf", "abc".getBytes(), true)).orElseThrow();
    assertEquals("biên bản \"1\".pdf", file.name());
    assertEquals("application/pdf", file.mediaType());
    assertEquals("bi%C3%AAn%20b%E1%BA%A3n%20%221%22.pdf", file.encodedName());
    assertArrayEquals("abc".getBytes(), file.bytes().readAllBytes());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 200_000})
  void shouldGiveBackEveryByteHoweverTheyArrive(int length) throws IOException {
    var content = new byte[length];
    new Random(length).nextBytes(content);
    for (int at = 0; at + 40 < length; at += 9_001) {
      System.arraycopy("\r\n------WebKitFormBoundaryx".getBytes(), 0, content, at, 27);
    }
    var whole = FormFile.of(TYPE, form("a.csv", content, false)).orElseThrow();
    assertArrayEquals(content, whole.bytes().readAllBytes());
    var dripping = FormFile.of(TYPE, dripping(form("a.csv", content, true))).orElseThrow();
    assertArrayEquals(content, dripping.bytes().readAllBytes());
  }

  @Test
  void shouldKeepNoFolders() throws IOException {
    assertEquals(
        "list.csv",
        FormFile.of(TYPE, form("C:\\mine\\list.csv", new byte[1], false)).orElseThrow().name());
    assertEquals(
        "passwd", FormFile.of(TYPE, form("../../passwd", new byte[1], false)).orElseThrow().name());
  }

  @Test
  void shouldSeeThatNoFileWasChosen() throws IOException {
    assertTrue(FormFile.of(TYPE, form("", new byte[0], true)).isEmpty());
  }

  @Test
  void shouldNotTakeAFormThatBreaksOffForAWholeOne() throws IOException {
    var whole = form("a.csv", new byte[100_000], false).readAllBytes();
    var broken = new ByteArrayInputStream(whole, 0, whole.length - 60);
    var file = FormFile.of(TYPE, broken).orElseThrow();
    assertThrows(EOFException.class, () -> file.bytes().readAllBytes());
  }

  @Test
  void shouldRefuseWhatIsNoForm() {
    assertThrows(
        IOException.class, () -> FormFile.of("multipart/form-data", InputStream.nullInputStream()));
    assertThrows(
        IOException.class, () -> FormFile.of(TYPE, new ByteArrayInputStream(new byte[500])));
  }

  private static ByteArrayInputStream form(String name, byte[] content, boolean fields) {
    var out = new ByteArrayOutputStream();
    if (fields) {
      write(out, "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\ny\r\n");
    }
    write(out, "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"");
    write(out, name.replace("\"", "%22") + "\"\r\nContent-Type: application/pdf\r\n\r\n");
    out.writeBytes(content);
    write(out, "\r\n--" + BOUNDARY + "--\r\n");
    return new ByteArrayInputStream(out.toByteArray());
  }

  private static void write(ByteArrayOutputStream out, String text) {
    out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /// The same bytes, seven at a time.
  private static InputStream dripping(InputStream in) {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        return in.read();
      }

      @Override
      public int read(byte[] into, int from, int length) throws IOException {
        return in.read(into, from, Math.min(7, length));
      }
    };
  }
}
