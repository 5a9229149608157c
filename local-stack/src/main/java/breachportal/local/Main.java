package breachportal.local;

import java.lang.System.Logger.Level;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

/// What `./run` runs: starts the stack, seeds it, tells where it is, and stays until Ctrl-C.
final class Main {
  private static final AtomicBoolean STOPPING = new AtomicBoolean();

  private Main() {}

  /// @param arguments none
  public static void main(String[] arguments) {
    try {
      run();
    } catch (StackFailure e) {
      tell(e);
    } catch (ExecutionException e) {
      tell(e.getCause() instanceof StackFailure cause ? cause : e);
    } catch (Exception e) {
      tell(e);
    }
    System.exit(1);
  }

  private static void run() throws Exception {
    var checkout = Checkout.here();
    var folder = checkout.root().resolve(".local");
    var stack = LocalStack.in(checkout, folder, Ports.from(System.getenv()), System.out);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack), "stop"));
    stack.start();
    stack.progress().print(Welcome.text(stack.ports()));
    stack.progress().say("All is ready. Ctrl-C stops it.");
    throw stack.death().join();
  }

  /// Tells why it can't go on; while it is being stopped, that a part has ended is no news.
  private static void tell(Exception reason) {
    if (STOPPING.get()) {
      return;
    }
    if (reason instanceof StackFailure) {
      System.err.println(System.lineSeparator() + reason.getMessage());
    } else {
      System.getLogger(Main.class.getName()).log(Level.ERROR, "Not foreseen", reason);
    }
  }

  private static void stop(LocalStack stack) {
    STOPPING.set(true);
    stack.progress().say("Stopping");
    stack.close();
    stack.progress().say("Stopped");
  }
}
