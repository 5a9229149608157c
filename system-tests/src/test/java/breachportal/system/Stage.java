package breachportal.system;

import breachportal.local.Checkout;
import breachportal.local.LocalStack;
import breachportal.local.Port;
import breachportal.local.Ports;
import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// What the tests of one class are played on: a stack of their own, in a new folder and on ports of
/// its own; a browser; and the people in front of it.
///
/// For whoever has to find out why a test failed, the stack's logs stay in `target/stack`, and what
/// everybody had before them in `target/failures`.
final class Stage implements BeforeAllCallback, AfterAllCallback, AfterTestExecutionCallback {
  /// By when what is to happen within seconds has to have happened, on a slow machine too.
  static final Duration SOON = Duration.ofSeconds(60);

  private final Map<String, Visitor> visitors = new HashMap<>();
  private LocalStack stack;
  private Chromium chromium;
  private Mails mails;

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    var folder = Path.of("target", "stack");
    delete(folder);
    stack = LocalStack.in(Checkout.here(), folder, Ports.free(), System.out);
    Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
    stack.start();
    chromium = Chromium.start();
    mails = new Mails(url(Port.MAIL_WEB));
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (chromium != null) {
      chromium.close();
    }
    if (stack != null) {
      stack.close();
    }
  }

  @Override
  public void afterTestExecution(ExtensionContext context) throws IOException {
    if (context.getExecutionException().isEmpty()) {
      return;
    }
    var folder = Files.createDirectories(Path.of("target", "failures"));
    for (var visitor : visitors.entrySet()) {
      var name = context.getRequiredTestMethod().getName() + "-" + visitor.getKey();
      visitor.getValue().keep(folder.resolve(name + ".png"), folder.resolve(name + ".txt"));
    }
  }

  LocalStack stack() {
    return stack;
  }

  String url(Port port) {
    return stack.ports().url(port);
  }

  String portal() {
    return url(Port.PORTAL);
  }

  Browser browser() {
    return chromium.browser();
  }

  Mails mails() {
    return mails;
  }

  /// @param name who it is
  /// @return that person, as they were left
  Visitor visitor(String name) {
    return visitors.computeIfAbsent(name, any -> Visitor.of(browser(), portal()));
  }

  /// @param login whose
  /// @param path where they go when they are not signed in yet
  /// @return that person, signed in
  Visitor signedIn(String login, String path) {
    var known = visitors.containsKey(login);
    var visitor = visitor(login);
    if (!known) {
      visitor.signIn(path, login);
    }
    return visitor;
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var paths = Files.walk(folder)) {
        for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
