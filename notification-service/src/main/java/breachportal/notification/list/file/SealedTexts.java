package breachportal.notification.list.file;

import breachportal.file.FileFault;
import breachportal.file.UnusableFile;
import breachportal.file.sheet.Texts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The texts of a workbook, in pages that lie sealed outside of memory; those last used are kept at
/// hand. Spreadsheets number texts as they first appear, so that rows find theirs on few pages.
/// Memory is that of the kept pages, some megabytes, and 12 bytes a page. Not thread-safe.
public final class SealedTexts implements Texts {
  private static final int PAGE_BYTES = 1 << 16;
  private static final int KEPT_PAGES = 64;
  private static final int MAX_TEXTS = 100_000_000;

  private final Pages pages;
  private final ByteArrayOutputStream page = new ByteArrayOutputStream(2 * PAGE_BYTES);
  private int[] firsts = new int[256];
  private int count;
  private int texts;
  private final Map<Integer, List<String>> kept =
      new LinkedHashMap<>(KEPT_PAGES, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, List<String>> eldest) {
          return size() > KEPT_PAGES;
        }
      };

  /// Where pages lie.
  public interface Pages {
    /// @param number the page's number, from 0
    /// @param bytes what it holds
    void put(int number, byte[] bytes);

    /// @param number a page's number
    /// @return what it holds
    byte[] get(int number);
  }

  /// @param pages where they lie; empty
  public SealedTexts(Pages pages) {
    this.pages = pages;
  }

  @Override
  public void add(String text) throws IOException {
    if (texts == MAX_TEXTS) {
      throw new UnusableFile(FileFault.WORKBOOK_REFUSED);
    }
    if (page.size() == 0) {
      firsts = count == firsts.length ? Arrays.copyOf(firsts, 2 * count) : firsts;
      firsts[count] = texts;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    DataOutputStream out = new DataOutputStream(page);
    out.writeInt(bytes.length);
    out.write(bytes);
    texts++;
    if (page.size() >= PAGE_BYTES) {
      turn();
    }
  }

  @Override
  public String get(int number) throws IOException {
    if (number < 0 || number >= texts) {
      return "";
    }
    if (page.size() > 0) {
      turn();
    }
    int found = Arrays.binarySearch(firsts, 0, count, number);
    int which = found >= 0 ? found : -found - 2;
    List<String> at = kept.get(which);
    if (at == null) {
      at = read(pages.get(which));
      kept.put(which, at);
    }
    return at.get(number - firsts[which]);
  }

  private void turn() {
    pages.put(count++, page.toByteArray());
    page.reset();
  }

  private static List<String> read(byte[] bytes) throws IOException {
    List<String> read = new ArrayList<>();
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      while (in.available() > 0) {
        read.add(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
      }
    }
    return read;
  }
}
