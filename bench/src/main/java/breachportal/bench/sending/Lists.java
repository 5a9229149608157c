package breachportal.bench.sending;

/// Lists of invented people.
final class Lists {
  private static final int DOMAINS = 40;

  private Lists() {}

  /// @param name as for {@link #of}
  /// @param people how many
  /// @return the rows of such a list alone
  static String withoutHeader(String name, int people) {
    String list = of(name, people);
    return list.substring(list.indexOf('\n') + 1);
  }

  /// @param name what their addresses begin with
  /// @param people how many
  /// @return a list, over forty domains
  static String of(String name, int people) {
    StringBuilder csv = new StringBuilder("email,name,language\n");
    String[] languages = {"vi", "vi", "vi", "zh-Hans", "en"};
    for (int i = 0; i < people; i++) {
      csv.append(name).append(i).append("@d").append(i % DOMAINS).append(".example.org,");
      csv.append("Nguyễn Văn ").append((char) ('A' + i % 26)).append(',');
      csv.append(languages[i % languages.length]).append('\n');
    }
    return csv.toString();
  }
}
