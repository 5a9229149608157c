package breachportal.portal.company.campaign;

import breachportal.contract.breach.Language;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How hard a letter is to read, by the measure of its language, and what to do about it; a hint,
/// never a condition.
///
/// English: the Flesch–Kincaid grade level (Kincaid and others, 1975), the year of school that one
/// needs to have reached. Vietnamese, whose words are of one syllable mostly and written apart: the
/// syllables of a sentence. Chinese: the characters of a sentence.
///
/// @param measure what was measured, in words
/// @param hard whether it is harder than a letter to everybody should be
/// @param advice what to do; empty when there is nothing to do
/// @param longSentences the sentences that are too long by themselves, in their order
public record Readability(String measure, boolean hard, String advice, List<String> longSentences) {
  private static final double HARD_GRADE = 9;
  private static final int LONG_ENGLISH = 25;
  private static final double HARD_VIETNAMESE = 22;
  private static final int LONG_VIETNAMESE = 32;
  private static final double HARD_CHINESE = 32;
  private static final int LONG_CHINESE = 50;
  private static final int MOST_SHOWN = 10;

  private static final Pattern NUMBERED = Pattern.compile("(?m)^\\s*(?:\\d{1,2}[.)、]|[-•*])\\s*");
  private static final Pattern PLACE = Pattern.compile("\\{\\{[^{}]*\\}\\}");
  private static final Pattern ENDS = Pattern.compile("(?<=[.!?…])\\s+|(?<=[。！？；])|\\R+");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern WORD = Pattern.compile(".*[\\p{L}\\p{N}].*", Pattern.DOTALL);
  private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

  /// @param language a letter's language
  /// @param parts its parts
  /// @return how hard it is to read
  static Readability of(Language language, Stream<String> parts) {
    List<String> sentences = parts.flatMap(Readability::sentences).toList();
    return switch (language) {
      case EN -> english(sentences);
      case VI -> vietnamese(sentences);
      case ZH_HANS -> chinese(sentences);
    };
  }

  private static Stream<String> sentences(String part) {
    String plain = PLACE.matcher(NUMBERED.matcher(part).replaceAll("")).replaceAll("X");
    return ENDS.splitAsStream(plain).map(String::strip).filter(s -> WORD.matcher(s).matches());
  }

  private static Readability english(List<String> sentences) {
    long words = sentences.stream().mapToLong(Readability::words).sum();
    long syllables =
        sentences.stream().flatMap(SPACES::splitAsStream).mapToLong(Readability::syllables).sum();
    double grade =
        words == 0 ? 0 : 0.39 * words / sentences.size() + 11.8 * syllables / words - 15.59;
    return made(
        "Reads like school year " + Math.max(1, Math.round(grade)) + " (Flesch–Kincaid)",
        grade > HARD_GRADE,
        "Many readers manage year 9 or below: make two sentences of a long one, take the shorter"
            + " word.",
        sentences.stream().filter(s -> words(s) > LONG_ENGLISH));
  }

  private static Readability vietnamese(List<String> sentences) {
    double mean = sentences.stream().mapToLong(Readability::words).average().orElse(0);
    return made(
        "%d syllables a sentence".formatted(Math.round(mean)),
        mean > HARD_VIETNAMESE,
        "Twenty are read with ease: say one thing a sentence.",
        sentences.stream().filter(s -> words(s) > LONG_VIETNAMESE));
  }

  private static Readability chinese(List<String> sentences) {
    double mean = sentences.stream().mapToLong(Readability::characters).average().orElse(0);
    return made(
        "%d characters a sentence".formatted(Math.round(mean)),
        mean > HARD_CHINESE,
        "Thirty are read with ease: end the sentence where you would take breath.",
        sentences.stream().filter(s -> characters(s) > LONG_CHINESE));
  }

  private static Readability made(
      String measure, boolean hard, String advice, Stream<String> longOnes) {
    List<String> shown = longOnes.limit(MOST_SHOWN).toList();
    return new Readability(measure, hard, hard || !shown.isEmpty() ? advice : "", shown);
  }

  private static long words(String sentence) {
    return SPACES.splitAsStream(sentence).filter(w -> WORD.matcher(w).matches()).count();
  }

  private static long characters(String sentence) {
    return sentence.codePoints().filter(Character::isLetterOrDigit).count();
  }

  /// Groups of vowels, without an `e` at the end that is not spoken.
  private static long syllables(String word) {
    String letters = word.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    if (letters.isEmpty()) {
      return WORD.matcher(word).matches() ? 1 : 0;
    }
    String spoken = letters.replaceAll("(?<![l])e$|(?<=[^aeioudt])ed$|(?<=[^aeiouscxz])es$", "");
    return Math.max(1, VOWELS.matcher(spoken).results().count());
  }

  /// @return whether there is anything to do
  public boolean asksForMore() {
    return !advice.isEmpty();
  }
}
