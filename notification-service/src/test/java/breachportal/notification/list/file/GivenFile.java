package breachportal.notification.list.file;

import breachportal.contract.breach.Language;
import breachportal.contract.campaign.RefusedRow;
import breachportal.file.UnusableFile;
import breachportal.notification.list.file.Arrival.Told;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A file in memory, taken and read as an upload is.
final class GivenFile implements FileSource {
  private final byte[] bytes;
  private long read;

  private GivenFile(byte[] bytes) {
    this.bytes = bytes;
  }

  static GivenFile of(byte[] bytes) {
    return new GivenFile(bytes);
  }

  @Override
  public InputStream open(long from) {
    read = bytes.length;
    return new ByteArrayInputStream(bytes, (int) from, bytes.length - (int) from);
  }

  @Override
  public long bytesRead() {
    return read;
  }

  Told told() throws IOException {
    Arrival arrival = new Arrival(open(0));
    arrival.transferTo(java.io.OutputStream.nullOutputStream());
    return arrival.told();
  }

  Look look(int maxLine) throws IOException {
    return Look.first(this, told(), texts(), maxLine);
  }

  List<RowReader.Row> rows(Language language, int maxLine) throws IOException {
    try {
      Look look = look(maxLine);
      List<RowReader.Row> rows = new ArrayList<>();
      new ListFile(look.form(), language)
          .read(
              this,
              texts(),
              maxLine,
              new ListFile.Rows() {
                @Override
                public void person(long number, Subscriber person, List<RefusedRow> leftOut) {
                  rows.add(new RowReader.Row(person, leftOut, null));
                }

                @Override
                public void refused(long number, RefusedRow row) {
                  rows.add(new RowReader.Row(null, List.of(), row));
                }
              });
      return rows;
    } catch (UnusableFile unusable) {
      throw ListRefused.of(unusable);
    }
  }

  static SealedTexts texts() {
    Map<Integer, byte[]> pages = new HashMap<>();
    return new SealedTexts(
        new SealedTexts.Pages() {
          @Override
          public void put(int number, byte[] bytes) {
            pages.put(number, bytes);
          }

          @Override
          public byte[] get(int number) {
            return pages.get(number);
          }
        });
  }
}
