package breachportal.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;

import breachportal.contract.breach.Language;
import breachportal.contract.campaign.Letter;
import breachportal.notification.code.LetterCode;
import breachportal.notification.letter.LetterMail.Reader;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTemplateTest {
  private static final Map<String, String> FIELDS =
      Map.of("contract", "HĐ-12 & <b>", "branch", "see evil.com");

  /// The one promise of two parts: whoever reads either reads the same.
  @ParameterizedTest
  @EnumSource(Language.class)
  void shouldSayTheSameInBothParts(Language language) {
    for (LetterMark mark : LetterMark.values()) {
      LetterMail mail =
          LetterTemplate.of(aLetter("A {{contract}} b\n\nC {{branch}}"), language, "S & <M>", mark)
              .fill(reader("Lan \"L\" & <i>Hoa</i>", FIELDS));

      assertThat(wordsOf(mail.html())).isEqualTo(words(mail.text()));
      assertThat(mail.html()).contains("<html lang=\"").contains("color-scheme");
      assertThat(mail.html())
          .doesNotContainPattern("(?i)<a |href|src=|url\\(|<img|<script|@import");
      assertThat(mail.article()).startsWith("<article lang=\"").endsWith("</article>\n");
    }
  }

  @Test
  void shouldFillInWhatARowSaysAndEscapeIt() {
    LetterMail mail =
        LetterTemplate.of(
                aLetter("Contract {{contract}} of {{ NAME }} at {{branch|our branch}}."),
                Language.EN,
                "Sao Mai",
                LetterMark.NONE)
            .fill(reader("Tom & Co", FIELDS));

    assertThat(mail.text())
        .contains("Dear Tom & Co,\n")
        .contains("Contract HĐ-12 & <b> of Tom & Co at our branch.");
    assertThat(mail.html())
        .contains("<p>Dear Tom &amp; Co,</p>")
        .contains("<p>Contract HĐ-12 &amp; &lt;b&gt; of Tom &amp; Co at our branch.</p>");
    assertThat(mail.subject()).isEqualTo("To Tom & Co");
    assertThat(mail.html()).contains("<title>To Tom &amp; Co</title>");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void shouldSaySomethingWhereARowSaysNothing(Language language) {
    LetterMail mail =
        LetterTemplate.of(
                aLetter("{{name}} {{contract}} {{phone|no phone}} {{gone}}"),
                language,
                "Sao Mai",
                LetterMark.NONE)
            .fill(new Reader(null, null, Map.of(), LetterCode.EXAMPLE));
    LetterWords words = LetterWords.in(language);

    assertThat(mail.text())
        .contains(words.text("greeting.plain"))
        .contains(
            words.text("missing.name")
                + " "
                + words.text("missing")
                + " no phone "
                + words.text("missing"))
        .doesNotContain("{", "null");
  }

  /// What a value holds is never read again: neither as a placeholder nor as the letter's code.
  @ParameterizedTest
  @ValueSource(strings = {"{{contract}}", "{code}", "$1 \\1", "{name}"})
  void shouldNotReadValuesAgain(String name) {
    LetterMail mail =
        LetterTemplate.of(aLetter("A"), Language.EN, "Sao Mai", LetterMark.NONE)
            .fill(reader(name, FIELDS));

    assertThat(mail.text()).contains("Dear " + name + ",");
  }

  @Test
  void shouldMarkWhatIsNotMeant() {
    Reader reader = reader("Lan", FIELDS);

    assertThat(of(Language.VI, LetterMark.DRILL).fill(reader).subject()).startsWith("[DIỄN TẬP] ");
    assertThat(of(Language.EN, LetterMark.DRILL).fill(reader).text())
        .startsWith("This is a drill.");
    assertThat(of(Language.ZH_HANS, LetterMark.DRILL).fill(reader).subject()).startsWith("【演练】");
    assertThat(of(Language.ZH_HANS, LetterMark.TEST).fill(reader).subject()).startsWith("【测试】");
    assertThat(of(Language.EN, LetterMark.NONE).fill(reader).subject()).isEqualTo("To Lan");
  }

  private static LetterTemplate of(Language language, LetterMark mark) {
    return LetterTemplate.of(aLetter("A"), language, "Sao Mai", mark);
  }

  private static Letter aLetter(String whatHappened) {
    return new Letter("To {{name}}", whatHappened, "B", "C\nC2", "1. D\n2. {{phone}}", "E");
  }

  private static Reader reader(String name, Map<String, String> fields) {
    return new Reader(name, "+84 912 345 678", fields, LetterCode.EXAMPLE);
  }

  private static String wordsOf(String html) {
    String article = html.substring(html.indexOf("<article"), html.indexOf("</article>"));
    return words(
        Pattern.compile("<[^>]*>")
            .matcher(article)
            .replaceAll("")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&#39;", "'")
            .replace("&amp;", "&"));
  }

  private static String words(String text) {
    return text.strip().replaceAll("\\n+", "\n");
  }
}
