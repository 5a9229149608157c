package breachportal.exposure.loading.delimited;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Tells what may separate the fields: the characters of which most lines hold the same number.
final class Delimiter {

  private static final char[] CANDIDATES = {',', '\t', ';', '|', '\u0001'};
  static final char DEFAULT = ',';

  private Delimiter() {}

  /// @param head the first lines of a text
  /// @return those that can be it, the likeliest first
  static List<Character> of(String head) {
    List<String> lines = head.lines().filter(line -> !line.isBlank()).limit(200).toList();
    Map<Character, Double> scores = new HashMap<>();
    for (char candidate : CANDIDATES) {
      double score = score(lines, candidate);
      if (score > 0) {
        scores.put(candidate, score);
      }
    }
    return scores.isEmpty()
        ? List.of(DEFAULT)
        : scores.entrySet().stream()
            .sorted(Map.Entry.<Character, Double>comparingByValue().reversed())
            .map(Map.Entry::getKey)
            .toList();
  }

  /// Lines that agree, and among equals the one that makes more fields.
  private static double score(List<String> lines, char candidate) {
    Map<Integer, Integer> lineCounts = new HashMap<>();
    for (String line : lines) {
      int fields = countOutsideQuotes(line, candidate);
      if (fields > 0) {
        lineCounts.merge(fields, 1, Integer::sum);
      }
    }
    double best = 0;
    for (Map.Entry<Integer, Integer> count : lineCounts.entrySet()) {
      best = Math.max(best, count.getValue() + Math.min(count.getKey(), 99) / 100.0);
    }
    return best;
  }

  private static int countOutsideQuotes(String line, char candidate) {
    int count = 0;
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      quoted ^= c == '"';
      if (c == candidate && !quoted) {
        count++;
      }
    }
    return count;
  }
}
