package breachportal.system;

import static org.assertj.core.api.Assertions.assertThat;

import breachportal.check.cli.Check;
import breachportal.local.Port;
import breachportal.local.seed.SampleLeak;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// The check that nobody can listen to, in a real browser and from the command line.
class PrivateCheckIT {
  @RegisterExtension static final Stage stage = new Stage();

  private static final String LABEL = "Your phone number, national ID or e-mail address";
  private static final String IN_A_LEAK = SampleLeak.NUMBER_IN_IT;
  private static final String IN_NONE = "0519 777 123";

  /// Nine digits that can be a phone number without its zero, and an old identity card.
  private static final String EITHER = "519000123";

  @Test
  void shouldLetNeitherTheNumberNorAnyHashOfItLeaveThePage() throws Exception {
    try (var citizen = citizen()) {
      var tap = Wiretap.on(citizen.page());
      check(citizen, IN_A_LEAK);
      assertThat(citizen.heading()).isEqualTo("This phone number is in 1 known leak");
      assertThat(citizen.text()).contains("What to do now", "does not", "drawer");
      var found = tap.steps();
      var sent = tap.sent();
      tap.forget();
      check(citizen, IN_NONE);
      assertThat(citizen.heading()).isEqualTo("Not in any leak we know of");

      assertThat(sent).as("that the tap hears").contains("/v1/check/evaluate", "blinded");
      assertThat(tap.steps()).as("the same is asked whether it is found or not").isEqualTo(found);
      assertThat(tap.hosts()).containsExactly(URI.create(stage.portal()).getAuthority());
      var traces = new ArrayList<>(Wiretap.tracesOf(IN_A_LEAK));
      traces.addAll(Wiretap.tracesOf(IN_NONE));
      assertThat(traces).noneMatch((sent + tap.sent())::contains);
      var kept = new Traces(stage.stack());
      assertThat(kept.inLogs(traces)).isEmpty();
      assertThat(kept.inTables(Wiretap.tracesOf(IN_NONE).subList(0, 6))).isEmpty();
    }
  }

  @Test
  void shouldAnswerToTheKeyboardAndToThoseWhoListen() {
    try (var citizen = citizen()) {
      citizen.open("/");
      citizen.fill(LABEL, IN_A_LEAK);
      citizen
          .page()
          .evaluate(
              """
          () => {
            window.heard = []
            const status = document.querySelector('.bp-check [role=status]')
            new MutationObserver(() => window.heard.push(status.textContent)).observe(status, {childList: true})
          }
          """);
      citizen.page().keyboard().press("Enter");
      citizen.page().getByTestId("answer").waitFor();
      assertThat(citizen.page().evaluate("window.heard.join(' ')").toString())
          .contains("puzzle", "Looking in the leaks");
      assertThat(citizen.page().evaluate("document.activeElement.tagName")).isEqualTo("H1");
      citizen.examine("answer-in-page");
      citizen.page().goBack();
      citizen.page().getByLabel(LABEL).waitFor();
      assertThat(citizen.path()).isEqualTo("/");
    }
  }

  @Test
  void shouldSayWhatIsNeededWithoutAskingTheServer() {
    try (var citizen = citizen()) {
      citizen.open("/");
      var tap = Wiretap.on(citizen.page());
      citizen.fill(LABEL, "0912345xxx");
      citizen.pressForAnswer("Check");
      citizen.examine("check-needs-digits");
      assertThat(citizen.text()).contains("This did not go through", "All of its digits");
      assertThat(tap.steps()).isEmpty();
      citizen.fill(LABEL, IN_NONE);
      citizen.page().keyboard().press("Enter");
      citizen.page().getByTestId("answer").waitFor();
    }
  }

  @Test
  void shouldLookUpBothKindsWhereTheFormDoesNotTell() {
    try (var citizen = citizen()) {
      check(citizen, EITHER);
      assertThat(citizen.heading()).isEqualTo("This phone number is in 1 known leak");
    }
  }

  @Test
  void shouldBeReadableInTheDark() {
    try (var citizen = Visitor.inTheDark(stage.browser(), stage.portal())) {
      citizen.open("/");
      citizen.examine("front-dark");
      check(citizen, IN_A_LEAK);
      citizen.examine("answer-in-page-dark");
    }
  }

  @Test
  void shouldNotTakeAFalsifiedAnswerForAnAnswer() {
    couldNotBeChecked(
        "evaluate", route -> altered(route, "proof", PrivateCheckIT::flipped), "prove");
    couldNotBeChecked(
        "evaluate", route -> altered(route, "evaluated", PrivateCheckIT::flipped), "prove");
    couldNotBeChecked(
        "parameters", route -> altered(route, "publicKey", PrivateCheckIT::flipped), "prove");
    couldNotBeChecked(
        "buckets/**", route -> fulfil(route, 200, "shorter than a bucket"), "nothing");
    couldNotBeChecked("buckets/**", Route::abort, "nothing");
    couldNotBeChecked("challenge", route -> fulfil(route, 500, "{}"), "nothing");
    couldNotBeChecked("evaluate", route -> fulfil(route, 429, "{}"), "Try again in 17 seconds");
  }

  @Test
  void shouldAnswerFromTheCommandLineUnderPinnedKeys(@TempDir Path folder) throws Exception {
    var pins = folder.resolve("pins.txt");
    try (var citizen = citizen()) {
      Files.writeString(pins, citizen.open("/check/keys/pins.txt").text());
    }
    for (var port : List.of(Port.PORTAL, Port.EXPOSURE)) {
      assertThat(command(port, "--number", IN_A_LEAK, "--pin", pins.toString()))
          .contains("exit 1", "sample-subscribers");
      assertThat(command(port, "--number", IN_NONE, "--pin", pins.toString()))
          .contains("exit 0", "does not mean it is safe");
    }
    var file = folder.resolve("customers.txt");
    Files.write(file, List.of(IN_NONE, IN_A_LEAK, "hello", "a@example.org", "001099400017"));
    assertThat(command(Port.PORTAL, "--file", file.toString(), "--pin", pins.toString()))
        .contains("exit 1", "1\tin none", "2\tsample-subscribers", "3\tnot checked", "5\tin none");
    assertThat(command(Port.PORTAL, "--file", file.toString(), "--budget", "2"))
        .contains("exit 2", "go on with --from 3");
    var right = Files.readString(pins);
    var of = right.contains("phone@1=A") ? "phone@1=B" : "phone@1=A";
    Files.writeString(pins, right.replaceFirst("phone@1=.", of));
    assertThat(command(Port.PORTAL, "--number", IN_A_LEAK, "--pin", pins.toString()))
        .contains("exit 2", "Could not be checked")
        .doesNotContain("sample-subscribers");
  }

  private void couldNotBeChecked(String path, Consumer<Route> falsify, String words) {
    try (var citizen = citizen()) {
      citizen.page().route("**/v1/check/" + path, falsify);
      check(citizen, IN_A_LEAK);
      assertThat(citizen.text())
          .as(path)
          .contains(words)
          .doesNotContain("Not in any leak", "known leak\n");
      assertThat(citizen.page().getByTestId("error-summary").count()).isEqualTo(1);
    }
  }

  /// Changes the first value of a member in the answer's JSON.
  private static void altered(
      Route route, String member, java.util.function.UnaryOperator<String> change) {
    var answer = route.fetch();
    var matcher =
        java.util.regex.Pattern.compile("(\"" + member + "\":\\[?\")([A-Za-z0-9_-]+)")
            .matcher(answer.text());
    var body = matcher.replaceFirst(found -> found.group(1) + change.apply(found.group(2)));
    route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(body));
  }

  private static String flipped(String base64url) {
    var bytes = Base64.getUrlDecoder().decode(base64url);
    bytes[1] ^= 1;
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static void fulfil(Route route, int status, String body) {
    route.fulfill(
        new Route.FulfillOptions()
            .setStatus(status)
            .setHeaders(Map.of("Retry-After", "17"))
            .setBody(body));
  }

  private String command(Port port, String... arguments) {
    var said = new StringWriter();
    var all = new ArrayList<>(List.of("--server", stage.url(port)));
    all.addAll(List.of(arguments));
    var code =
        Check.commandLine()
            .setOut(new PrintWriter(said))
            .setErr(new PrintWriter(said))
            .execute(all.toArray(String[]::new));
    return said + "exit " + code;
  }

  private static void check(Visitor citizen, String identifier) {
    citizen.open("/");
    citizen.page().getByLabel(LABEL, new Page.GetByLabelOptions().setExact(true)).fill(identifier);
    citizen.pressForAnswer("Check");
  }

  private Visitor citizen() {
    return Visitor.of(stage.browser(), stage.portal());
  }
}
