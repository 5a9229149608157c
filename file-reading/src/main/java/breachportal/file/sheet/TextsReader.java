package breachportal.file.sheet;

import java.io.IOException;
import java.io.InputStream;

/// Reads the file `sharedStrings.xml` of a workbook, without the hints of how to pronounce a text.
final class TextsReader {

  private TextsReader() {}

  /// @param xml the file
  /// @param texts where they are kept
  static void read(InputStream xml, Texts texts) throws IOException {
    Xml events = new Xml(xml);
    StringBuilder text = new StringBuilder();
    boolean inText = false;
    boolean phonetic = false;
    while (events.next()) {
      if (events.starts("si")) {
        text.setLength(0);
      } else if (events.ends("si")) {
        texts.add(text.toString());
      } else if (events.starts("rPh") || events.ends("rPh")) {
        phonetic = events.starts("rPh");
      } else if (events.starts("t") || events.ends("t")) {
        inText = events.starts("t") && !phonetic;
      } else if (inText) {
        events.text(text);
      }
    }
  }
}
