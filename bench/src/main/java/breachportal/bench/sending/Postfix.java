package breachportal.bench.sending;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/// Postfix's own test tools: `smtp-sink`, which takes mail as fast as it comes, and `smtp-source`,
/// which sends it as fast as it goes.
final class Postfix {
  private Postfix() {}

  /// @param port where it listens, on the loopback
  /// @return the running sink
  static Process sink(int port) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("smtp-sink"));
    if ("root".equals(System.getProperty("user.name"))) {
      command.addAll(List.of("-u", "nobody"));
    }
    command.addAll(List.of("127.0.0.1:" + port, "512"));
    Process sink = start(command);
    for (int i = 0; i < 100; i++) {
      try {
        new Socket(InetAddress.getLoopbackAddress(), port).close();
        return sink;
      } catch (IOException notYet) {
        Thread.sleep(20);
      }
    }
    throw new IOException("smtp-sink does not listen");
  }

  /// @param port the sink
  /// @param connections how many sessions at once
  /// @param mails how many mails
  /// @param bytes how long each
  /// @param keep whether a session sends more than one mail
  /// @return mails a second
  static double source(int port, int connections, int mails, int bytes, boolean keep)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of("smtp-source", "-s", "" + connections, "-m", "" + mails, "-l", "" + bytes));
    if (keep) {
      command.add("-d");
    }
    command.addAll(List.of("-f", "a@example.org", "-t", "b@example.org", "127.0.0.1:" + port));
    long began = System.nanoTime();
    if (start(command).waitFor() != 0) {
      throw new IOException("smtp-source failed");
    }
    return mails / ((System.nanoTime() - began) / 1e9);
  }

  private static Process start(List<String> command) throws IOException {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(new File("bench/target/postfix.log")))
          .start();
    } catch (IOException missing) {
      throw new IOException(
          command.getFirst() + " is missing: install Postfix (apt-get install postfix)", missing);
    }
  }
}
