package breachportal.bench.desk;

import breachportal.bench.running.PortalClient;
import breachportal.bench.running.SignedInBrowser;
import breachportal.bench.running.Target;
import breachportal.bench.timing.Timings;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// How long the inbox and the desk's page take, question by question, as an officer asks them.
@Command(
    name = "desk",
    mixinStandardHelpOptions = true,
    description = "Times the inbox's endpoint and the desk's page.")
public final class DeskTimings implements Callable<Integer> {

  /// What is asked: the parameters of the inbox. The page's are the same.
  private static final List<String> QUESTIONS =
      List.of(
          "",
          "state=filed",
          "state=under_investigation&sector=finance",
          "province=VN-37",
          "severity=very_high",
          "overdue=true",
          "waiting=true",
          "sector=healthcare&province=VN-HN&severity=high",
          "order=newest",
          "order=due&state=acknowledged",
          "order=people&sector=education",
          "words=" + encoded("tay ninh"),
          "words=" + encoded("\"bình dương\""),
          "words=" + encoded("seller1234"),
          "words=" + encoded("market.example.net/offer/777"),
          "words=" + encoded("手机号码"),
          "words=" + encoded("khách hàng mật khẩu") + "&sector=finance",
          "words=" + encoded("nothing has this word"),
          "words=" + encoded("benh nhan") + "&order=newest&state=closed");

  @Mixin private Target target = new Target();

  @Option(
      names = "--portal",
      description = "Address of the portal (default: ${DEFAULT-VALUE}).",
      defaultValue = "http://localhost:8080")
  private URI portal = URI.create("");

  @Option(
      names = "--rounds",
      description = "How often each question is asked (default: ${DEFAULT-VALUE}).",
      defaultValue = "20")
  private int rounds;

  private interface Asking {
    void ask(String question) throws IOException, InterruptedException;
  }

  @Override
  public Integer call() throws Exception {
    PortalClient api = target.client();
    SignedInBrowser browser = target.browser(portal);
    time("GET /v1/inbox", question -> api.get("/v1/inbox?" + question));
    time("GET /police", question -> browser.get("/police?" + question));
    return 0;
  }

  private void time(String name, Asking asking) throws IOException, InterruptedException {
    Timings all = new Timings();
    Map<String, Timings> each = new LinkedHashMap<>();
    List<String> questions = new ArrayList<>();
    for (String question : QUESTIONS) {
      asking.ask(question);
      each.put(question, new Timings());
      questions.addAll(Collections.nCopies(rounds, question));
    }
    Collections.shuffle(questions, new Random(1));
    for (String question : questions) {
      long start = System.nanoTime();
      asking.ask(question);
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      all.add(took);
      each.computeIfAbsent(question, unused -> new Timings()).add(took);
    }
    System.out.printf("%s  %s%n", name, all);
    each.forEach((question, timings) -> System.out.printf("  %-60s %s%n", question, timings));
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }
}
