package breachportal.system;

import breachportal.local.Checkout;
import breachportal.local.LocalStack;
import breachportal.local.Port;
import breachportal.local.Ports;
import breachportal.local.seed.Api;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// A stack of the tests' own: a new folder, ports of its own. Its logs stay in `target/stack` for
/// whoever has to find out why a test failed.
final class RunningStack implements AutoCloseable {
  private final LocalStack stack;

  private RunningStack(LocalStack stack) {
    this.stack = stack;
  }

  static RunningStack start() throws Exception {
    var folder = Path.of("target", "stack");
    delete(folder);
    var stack = LocalStack.in(Checkout.here(), folder, Ports.free(), System.out);
    Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
    stack.start();
    return new RunningStack(stack);
  }

  LocalStack stack() {
    return stack;
  }

  String url(Port port) {
    return stack.ports().url(port);
  }

  Mails mails() {
    return new Mails(url(Port.MAIL_WEB));
  }

  Api as(String login) throws IOException, InterruptedException {
    return Api.signIn(stack.issuer(), login, LocalStack.DEMO_PASSWORD);
  }

  @Override
  public void close() {
    stack.close();
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
