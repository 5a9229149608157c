package breachportal.notification.list.file;

import java.text.Normalizer;
import java.util.Locale;

/// Brings names that people write in many ways to one form: without case, diacritics, spaces and
/// marks; full width becomes half width, `đ` becomes `d`.
final class PlainKey {
  private PlainKey() {}

  /// @param text a name, such as `Số điện thoại`
  /// @return its plain form, such as `sodienthoai`
  static String of(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .replace('đ', 'd')
        .replaceAll("[^\\p{L}\\p{N}]+", "");
  }
}
