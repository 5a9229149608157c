package breachportal.portal.citizen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.qute.i18n.Message;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

  private static final Pattern PARAMETER = Pattern.compile("\\{([a-z]\\w*)}");

  @ParameterizedTest
  @ValueSource(strings = {"vi", "zh-Hans"})
  void shouldSayEverySentenceInEveryLanguage(String language) throws Exception {
    Properties translated = new Properties();
    try (var in = Say.class.getResourceAsStream("/messages/say_" + language + ".properties")) {
      translated.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    Map<String, Set<String>> english =
        Arrays.stream(Say.class.getMethods())
            .collect(
                Collectors.toMap(
                    java.lang.reflect.Method::getName,
                    method -> parametersOf(method.getAnnotation(Message.class).value()),
                    (a, b) -> a,
                    TreeMap::new));
    Map<String, Set<String>> other =
        translated.stringPropertyNames().stream()
            .collect(
                Collectors.toMap(
                    name -> name,
                    name -> parametersOf(translated.getProperty(name)),
                    (a, b) -> a,
                    TreeMap::new));
    assertEquals(english, other);
  }

  private static Set<String> parametersOf(String sentence) {
    return PARAMETER
        .matcher(sentence)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
