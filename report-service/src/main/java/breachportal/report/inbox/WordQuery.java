package breachportal.report.inbox;

import breachportal.contract.report.ReportReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Turns what an officer types into PostgreSQL's `tsquery`.
///
/// All words must be there; words in quotation marks must stand side by side; the last word may be
/// the beginning of one. Chinese characters are found wherever they stand together.
final class WordQuery {

  private static final Pattern PART = Pattern.compile("\"([^\"]*)\"?|([^\\s\"]+)");
  private static final int MOST_TERMS = 16;

  private final List<String> terms = new ArrayList<>();

  private WordQuery() {}

  /// @param typed what was typed
  /// @return the query, to be cast to `tsquery`; empty when there is no word in it
  static Optional<String> of(String typed) {
    Optional<String> reference =
        ReportReference.parse(typed).map(it -> "'" + WordVector.reference(it.text()) + "'");
    if (reference.isPresent()) {
      return reference;
    }
    WordQuery query = new WordQuery();
    Matcher part = PART.matcher(typed);
    while (part.find()) {
      boolean quoted = part.group(1) != null;
      boolean last = part.end() == typed.length();
      query.add(FoldedWords.runs(quoted ? part.group(1) : part.group(2)), !quoted && last);
    }
    return query.terms.isEmpty()
        ? Optional.empty()
        : Optional.of(String.join(" & ", query.terms.stream().limit(MOST_TERMS).toList()));
  }

  /// Neighbouring words of letters are a phrase; so are the pairs of a run of Chinese.
  private void add(List<FoldedWords.Run> runs, boolean open) {
    List<String> phrase = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      FoldedWords.Run run = runs.get(i);
      if (run.chinese()) {
        end(phrase);
        terms.add(chinese(run.words()));
      } else {
        boolean begins = open && i == runs.size() - 1;
        phrase.add("'" + run.words().getFirst() + "'" + (begins ? ":*" : ""));
      }
    }
    end(phrase);
  }

  private void end(List<String> phrase) {
    if (!phrase.isEmpty()) {
      terms.add("(" + String.join(" <-> ", phrase) + ")");
      phrase.clear();
    }
  }

  private static String chinese(List<String> words) {
    if (words.size() == 1) {
      return "'" + words.getFirst() + "':*";
    }
    List<String> pairs =
        words.subList(0, words.size() - 1).stream().map(pair -> "'" + pair + "'").toList();
    return "(" + String.join(" <-> ", pairs) + ")";
  }
}
