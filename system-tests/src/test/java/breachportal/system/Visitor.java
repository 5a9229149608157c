package breachportal.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/// A person in front of a browser of their own, who finds things by what they are called.
final class Visitor implements AutoCloseable {
  private static final String ARRIVED = "!window.isLeft && document.readyState === 'complete'";

  /// The pages of the README's tour.
  private static final Set<String> TOUR =
      Set.of(
          "front",
          "front-phone",
          "answer-found",
          "task-list",
          "check-answers",
          "confirmation",
          "desk",
          "desk-phone",
          "desk-side",
          "desk-report",
          "desk-report-phone",
          "desk-case",
          "desk-case-phone",
          "police-notice",
          "police-notice-changed",
          "letter-vi",
          "progress-complete",
          "leak-review");

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int NARROW = 360;
  private static final int WIDE = 1280;
  private static final int HEIGHT = 900;

  private final String portal;
  private final BrowserContext context;
  private final Page page;
  private final Set<String> examined = new HashSet<>();

  private Visitor(String portal, BrowserContext context) {
    this.portal = portal;
    this.context = context;
    this.page = context.newPage();
    page.setDefaultTimeout(PATIENCE.toMillis());
  }

  static Visitor of(Browser browser, String portal) {
    return new Visitor(
        portal,
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(WIDE, HEIGHT)
                .setLocale("en-GB")
                .setTimezoneId("Asia/Ho_Chi_Minh")));
  }

  /// A person whose system is set to dark colours.
  static Visitor inTheDark(Browser browser, String portal) {
    return new Visitor(
        portal,
        browser.newContext(
            new Browser.NewContextOptions().setColorScheme(ColorScheme.DARK).setLocale("en-GB")));
  }

  /// A person whose browser runs no scripts.
  static Visitor withoutScripts(Browser browser, String portal) {
    return new Visitor(
        portal,
        browser.newContext(
            new Browser.NewContextOptions().setJavaScriptEnabled(false).setLocale("en-GB")));
  }

  Page page() {
    return page;
  }

  Response open(String path) {
    var response = page.navigate(path.startsWith("http") ? path : portal + path);
    assertThat(response).as(path).isNotNull();
    return response;
  }

  /// Signs in at the identity provider, from wherever the portal sends one that has to.
  ///
  /// @param path the page that is wanted
  /// @param login the login
  void signIn(String path, String login) {
    open(path);
    page.getByLabel("Email", new Page.GetByLabelOptions().setExact(true)).fill(login);
    page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Password"))
        .fill(breachportal.local.LocalStack.DEMO_PASSWORD);
    press("Sign In");
    page.waitForURL(Pattern.compile(Pattern.quote(portal) + ".*"));
  }

  /// Presses a button, and waits for the page that it leads to.
  void press(String button) {
    var options = new Page.GetByRoleOptions().setName(button).setExact(true);
    leave(() -> page.getByRole(AriaRole.BUTTON, options).click());
  }

  /// Presses a button whose answer the page itself gives, and waits for the answer or for what is
  /// needed.
  void pressForAnswer(String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
    page.locator("[data-test=answer], [data-test=error-summary]").first().waitFor();
  }

  /// Follows a link, and waits for the page that it leads to.
  void follow(String link) {
    var options = new Page.GetByRoleOptions().setName(link);
    leave(() -> page.getByRole(AriaRole.LINK, options).first().click());
  }

  /// Chooses a file where the form asks for one.
  void attach(String label, String fileName, String content) {
    page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
        .setInputFiles(
            new FilePayload(fileName, "text/csv", content.getBytes(StandardCharsets.UTF_8)));
  }

  void fill(String label, String text) {
    page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
  }

  /// Chooses a radio button or ticks a box of the question with this legend.
  void choose(String legend, String... options) {
    for (var option : options) {
      group(legend).getByLabel(option, new Locator.GetByLabelOptions().setExact(true)).check();
    }
  }

  /// @param legend what is asked
  /// @return the group of inputs that it belongs to
  Locator group(String legend) {
    return page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(legend));
  }

  /// @return where the page is, within the portal
  String path() {
    return URI.create(page.url()).getPath();
  }

  String text() {
    return page.locator("main").innerText();
  }

  String heading() {
    return page.locator("h1").first().innerText();
  }

  /// Examines the page for what keeps somebody out, once for each name, and pictures it when
  /// pictures are asked for.
  ///
  /// @param name what the page is
  void examine(String name) {
    if (!examined.add(name)) {
      return;
    }
    assertThat(Axe.violations(page)).as("axe on " + name).isEmpty();
    page.setViewportSize(NARROW, HEIGHT);
    var overflow =
        (Number)
            page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(overflow.intValue()).as(name + " at 360 px: pixels beside the page").isZero();
    picture(name + "-phone");
    page.setViewportSize(WIDE, HEIGHT);
    picture(name);
  }

  /// Keeps what is on the screen.
  void keep(Path picture, Path words) throws IOException {
    page.screenshot(new Page.ScreenshotOptions().setPath(picture).setFullPage(true));
    Files.writeString(words, page.url() + "\n\n" + page.locator("body").innerText());
  }

  @Override
  public void close() {
    context.close();
  }

  /// Does what leads to another page, and waits until that is there.
  private void leave(Runnable step) {
    page.evaluate("window.isLeft = true");
    step.run();
    await()
        .pollInSameThread()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(20))
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(() -> (Boolean) page.evaluate(ARRIVED));
  }

  /// Pictures the page as it is, when pictures are asked for.
  void picture(String name) {
    if (Boolean.getBoolean("screenshots") && TOUR.contains(name)) {
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(Path.of("..", "docs", "images", name + ".png"))
              .setFullPage(true));
    }
  }
}
