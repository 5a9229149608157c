package breachportal.notification.bounce;

import java.util.Locale;
import java.util.Set;

/// What an HTML page says to people, a line a block. One pass, so that no page takes long.
final class VisibleText {
  private static final int MAX_HTML = 256_000;
  private static final Set<String> HIDDEN = Set.of("style", "script");
  private static final Set<String> BLOCKS =
      Set.of("br", "p", "/p", "div", "/div", "tr", "/tr", "td", "/td", "li", "/li", "h1", "h2");

  private VisibleText() {}

  static String of(String html) {
    String page = html.substring(0, Math.min(html.length(), MAX_HTML));
    String lower = page.toLowerCase(Locale.ROOT);
    StringBuilder text = new StringBuilder();
    int at = 0;
    while (at < page.length()) {
      int open = page.indexOf('<', at);
      int close = open < 0 ? -1 : page.indexOf('>', open);
      if (close < 0) {
        text.append(page, at, page.length());
        break;
      }
      text.append(page, at, open);
      String name = name(lower.substring(open + 1, Math.min(close, open + 12)));
      if (BLOCKS.contains(name)) {
        text.append('\n');
      }
      at = HIDDEN.contains(name) ? endOf(name, lower, close + 1) : close + 1;
    }
    return unescaped(text.toString());
  }

  private static String name(String tag) {
    return tag.replaceFirst("(?s)^(/?[a-z0-9]*).*", "$1");
  }

  /// As in browsers, a hidden element that is never closed hides all that follows.
  private static int endOf(String name, String page, int from) {
    int end = page.indexOf("</" + name, from);
    return end < 0 ? page.length() : end;
  }

  private static String unescaped(String text) {
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&nbsp;", " ")
        .replace("&amp;", "&");
  }
}
