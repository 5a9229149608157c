package breachportal.bench.running;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Asks the portal for pages as somebody who has signed in there.
public final class SignedInBrowser {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final Pattern FORM = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(new PlainCookies())
          .followRedirects(HttpClient.Redirect.ALWAYS)
          .connectTimeout(TIMEOUT)
          .build();
  private final URI portal;

  private SignedInBrowser(URI portal) {
    this.portal = portal;
  }

  static SignedInBrowser signIn(URI portal, String user, String password)
      throws IOException, InterruptedException {
    SignedInBrowser browser = new SignedInBrowser(portal);
    HttpResponse<String> form = browser.send(HttpRequest.newBuilder(portal.resolve("/home")));
    Matcher action = FORM.matcher(form.body());
    if (!action.find()) {
      throw new IOException("the portal led to no sign-in form");
    }
    URI target = form.uri().resolve(action.group(1).replace("&amp;", "&"));
    String login =
        "username=%s&password=%s"
            .formatted(
                URLEncoder.encode(user, StandardCharsets.UTF_8),
                URLEncoder.encode(password, StandardCharsets.UTF_8));
    browser.send(
        HttpRequest.newBuilder(target)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(login)));
    return browser;
  }

  /// @param path the page's address on the portal
  /// @return the page
  /// @throws IOException when the portal answers anything but 200
  /// @throws InterruptedException when interrupted
  public String get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(portal.resolve(path))).body();
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        http.send(request.timeout(TIMEOUT).build(), BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException(answer.uri().getPath() + " answered " + answer.statusCode());
    }
    return answer;
  }
}
