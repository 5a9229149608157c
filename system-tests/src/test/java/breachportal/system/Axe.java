package breachportal.system;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The accessibility rules of axe-core, run in the page itself.
///
/// Not by `AxeBuilder`, which waits for ever for a sandboxed frame to answer, such as the preview
/// of a letter: no script runs in there.
final class Axe {
  private static final List<String> STANDARDS =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  private static final String RUN =
      """
      async tags => {
        const result = await axe.run(document, {
          runOnly: {type: 'tag', values: tags}, iframes: false, resultTypes: ['violations']});
        return result.violations.map(rule => rule.id + ' (' + rule.impact + '): '
          + rule.nodes.map(node => node.html + ' ' + node.target).join('; '));
      }
      """;

  private static final String SOURCE = source();

  private Axe() {}

  /// @param page a page
  /// @return each rule of WCAG 2.2 A and AA that it breaks, and where
  static List<String> violations(Page page) {
    page.evaluate(SOURCE);
    var found = (List<?>) page.evaluate(RUN, STANDARDS);
    return found.stream().map(Object::toString).toList();
  }

  private static String source() {
    try (var file = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
      return new String(
          Objects.requireNonNull(file, "axe.min.js").readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
