package breachportal.file.text;

import java.nio.charset.Charset;
import java.util.BitSet;

/// The Chinese characters that are in daily use, as the standards themselves sort them: the
/// first level of GB 2312 (mainland) and that of Big5 (Taiwan and Hong Kong).
final class CommonCharacters {

  static final CommonCharacters SIMPLIFIED = of("GB2312", 0xB0, 0xD7);
  static final CommonCharacters TRADITIONAL = of("Big5", 0xA4, 0xC6);

  private final BitSet characters;

  private CommonCharacters(BitSet characters) {
    this.characters = characters;
  }

  boolean contains(char c) {
    return characters.get(c);
  }

  private static CommonCharacters of(String charset, int firstLead, int lastLead) {
    Charset decoder = Charset.forName(charset);
    BitSet characters = new BitSet();
    for (int lead = firstLead; lead <= lastLead; lead++) {
      for (int trail = 0x40; trail <= 0xFE; trail++) {
        String text = new String(new byte[] {(byte) lead, (byte) trail}, decoder);
        if (text.length() == 1 && text.charAt(0) != '\uFFFD') {
          characters.set(text.charAt(0));
        }
      }
    }
    return new CommonCharacters(characters);
  }
}
