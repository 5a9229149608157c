package breachportal.notification.letter;

import breachportal.api.problem.FieldsRefused;
import breachportal.contract.campaign.Letter;
import breachportal.contract.problem.Problem.FieldError;
import breachportal.notification.letter.Placeholder.Span;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a letter may say. No link: fake breach alerts are a known lure, and a reader who has
/// learned that ours never carry one can tell.
///
/// A name such as `bank.vn` is a link to mail programs, and so to us; only the sender's own name
/// may have one in it, since that can't be helped, and a mailbox to write to may be named.
///
/// The rule holds for the filled letter, too: what stands for want of a value is read as if it
/// stood in the letter, a placeholder stands alone, so that a value can't grow into a link together
/// with what is around it, and a value that looks like one by itself is no value ([LetterValue]).
public final class LetterRules {
  private static final Pattern LINK =
      Pattern.compile("https?\\s*:\\s*/\\s*/|\\bwww\\s*\\.", Pattern.CASE_INSENSITIVE);
  private static final Pattern MAILBOX =
      Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]++(?:\\.[\\p{L}\\p{N}-]++)++(?![/:?#])");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");
  private static final Pattern JOINS_BEFORE =
      Pattern.compile(".*[A-Za-z0-9.:/\\\\@_%~}-]", Pattern.DOTALL);
  private static final Pattern JOINS_AFTER =
      Pattern.compile("(?:[A-Za-z0-9/\\\\@_%~{-]|[.:](?!\\s|$)).*", Pattern.DOTALL);

  private LetterRules() {}

  /// @param columns the keys of the list's own columns
  /// @return the keys that a letter to that list can use
  public static Set<String> keys(Collection<String> columns) {
    Set<String> keys = new LinkedHashSet<>(Placeholder.OF_EVERY_LIST);
    keys.addAll(columns);
    return keys;
  }

  /// @param letter a letter as it was written
  /// @param sender the sender's name
  /// @param keys the keys that its placeholders can use
  /// @return the letter with plain line ends
  /// @throws FieldsRefused naming each field that breaks a rule
  public static Letter checked(Letter letter, String sender, Set<String> keys) {
    Letter plain =
        new Letter(
            letter.subject().strip(),
            plain(letter.whatHappened()),
            plain(letter.whatInformation()),
            plain(letter.whatWeDo()),
            plain(letter.whatYouCanDo()),
            plain(letter.moreInformation()));
    List<FieldError> errors = errors(plain, sender, keys);
    if (!errors.isEmpty()) {
      throw new FieldsRefused(errors);
    }
    return plain;
  }

  /// @param letter a letter
  /// @param sender the sender's name
  /// @param keys the keys that its placeholders can use
  /// @return what it breaks
  public static List<FieldError> errors(Letter letter, String sender, Set<String> keys) {
    List<FieldError> errors = new ArrayList<>();
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("subject", letter.subject());
    fields.put("whatHappened", letter.whatHappened());
    fields.put("whatInformation", letter.whatInformation());
    fields.put("whatWeDo", letter.whatWeDo());
    fields.put("whatYouCanDo", letter.whatYouCanDo());
    fields.put("moreInformation", letter.moreInformation());
    fields.forEach(
        (field, text) -> {
          if (hasLink(text.replace(sender, " "))) {
            errors.add(
                new FieldError(
                    field,
                    "no_link",
                    "A letter has no link, and no name such as example.com that mail programs make"
                        + " one of. Say in words where the reader finds more."));
          }
          check(field, text, keys, errors);
        });
    if (letter.subject().chars().anyMatch(Character::isISOControl)) {
      errors.add(new FieldError("subject", "single_line", "The subject is one line of text."));
    }
    return errors;
  }

  private static void check(String field, String text, Set<String> keys, List<FieldError> errors) {
    if (CONTROL.matcher(text).find()) {
      errors.add(new FieldError(field, "plain_text", "Plain text without control characters."));
    }
    checkPlaceholders(field, text, keys, errors);
  }

  /// As it is written, and as it is read by whom no row says anything of.
  private static boolean hasLink(String text) {
    String filled =
        Placeholder.replaced(text, place -> Objects.requireNonNullElse(place.otherwise(), ""));
    return Stream.of(text, filled)
        .map(LetterRules::folded)
        .anyMatch(
            each ->
                LINK.matcher(each).find() || HostName.isIn(MAILBOX.matcher(each).replaceAll(" ")));
  }

  private static void checkPlaceholders(
      String field, String text, Set<String> keys, List<FieldError> errors) {
    String rest = Placeholder.replaced(text, place -> " ");
    if (rest.contains("{{") || rest.contains("}}")) {
      errors.add(
          new FieldError(
              field,
              "placeholder_form",
              "A placeholder is written {{name}}, or {{name|customer}} with what stands there when a"
                  + " row says nothing."));
    }
    for (Placeholder place : Placeholder.in(text)) {
      if (!keys.contains(place.key())) {
        errors.add(
            new FieldError(
                field,
                "known_placeholder",
                "The list has nothing for {{%s}}. There are: %s."
                    .formatted(
                        place.key(),
                        keys.stream()
                            .map(key -> "{{" + key + "}}")
                            .collect(Collectors.joining(", ")))));
      }
    }
    if (Placeholder.spans(text).stream().anyMatch(span -> isJoined(text, span))) {
      errors.add(
          new FieldError(
              field,
              "placeholder_alone",
              "A placeholder stands alone: leave a space before it and after it."));
    }
  }

  private static boolean isJoined(String text, Span span) {
    String before = folded(text.substring(Math.max(0, span.begin() - 1), span.begin()));
    String after = folded(text.substring(span.end(), Math.min(text.length(), span.end() + 2)));
    return JOINS_BEFORE.matcher(before).matches() || JOINS_AFTER.matcher(after).matches();
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\p{Cf}+", "");
  }

  private static String plain(String text) {
    return text.replaceAll("\\R", "\n").strip();
  }
}
