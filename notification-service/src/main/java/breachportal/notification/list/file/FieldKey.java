package breachportal.notification.list.file;

import java.util.Set;

/// Names the fields of a list for use in letters.
final class FieldKey {
  /// What letters call by themselves.
  static final Set<String> RESERVED =
      Set.of("name", "email", "phone", "language", "code", "organisation", "reference");

  private static final int MAX = 36;

  private FieldKey() {}

  /// @param label the column's name in the file
  /// @param number the column's number, from 1
  /// @param taken the keys that are taken; this one is added
  /// @return a key of letters and digits, such as `sohopdong`
  static String of(String label, int number, Set<String> taken) {
    String plain = PlainKey.of(label);
    String base = plain.isEmpty() ? "column" + number : plain.substring(0, cut(plain));
    String key = base;
    for (int again = 2; !taken.add(key); again++) {
      key = base + again;
    }
    return key;
  }

  private static int cut(String plain) {
    int end = Math.min(plain.length(), MAX);
    return Character.isHighSurrogate(plain.charAt(end - 1)) ? end - 1 : end;
  }
}
