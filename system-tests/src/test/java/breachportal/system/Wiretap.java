package breachportal.system;

import breachportal.check.identifier.NotOneIdentifier;
import breachportal.check.identifier.Typed;
import breachportal.check.voprf.Blinding;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/// Hears every request that a browser makes, and knows what must not be in any of them.
final class Wiretap {
  private static final List<String> HASHES = List.of("MD5", "SHA-1", "SHA-256", "SHA-512");

  private final Queue<Request> requests = new ConcurrentLinkedQueue<>();

  private Wiretap() {}

  static Wiretap on(Page page) {
    var tap = new Wiretap();
    page.context().onRequest(tap.requests::add);
    return tap;
  }

  /// @return everything that was sent: addresses, headers and bodies
  String sent() {
    var sent = new StringBuilder();
    for (var request : requests) {
      sent.append(request.method()).append(' ').append(request.url()).append('\n');
      request
          .allHeaders()
          .forEach((name, value) -> sent.append(name).append(": ").append(value).append('\n'));
      sent.append(request.postData() == null ? "" : request.postData()).append('\n');
    }
    return sent.toString();
  }

  /// @return what was asked for, in order, without the numbers of generation and bucket
  List<String> steps() {
    return requests.stream()
        .map(request -> request.method() + " " + URI.create(request.url()).getPath())
        .filter(step -> !step.contains("/assets/"))
        .map(step -> step.replaceAll("[0-9]+/[0-9]+$", "G/B"))
        .sorted()
        .toList();
  }

  /// @return the hosts that were asked
  Set<String> hosts() {
    var hosts = new TreeSet<String>();
    requests.forEach(request -> hosts.add(URI.create(request.url()).getAuthority()));
    return hosts;
  }

  void forget() {
    requests.clear();
  }

  /// @param typed an identifier as somebody types it
  /// @return what would give it away: it itself, its canonical form, both without their marks, the
  ///     element that is blinded, and hashes of all of these, as hex and base64
  static List<String> tracesOf(String typed) throws NotOneIdentifier {
    var traces = new ArrayList<String>();
    for (var identifier : Typed.read(typed)) {
      var canonical = identifier.canonical();
      var bare = canonical.substring(canonical.lastIndexOf(':') + 1);
      var national = bare.replace("+84", "");
      var texts =
          Stream.of(typed, canonical, bare, bare.replace("+", ""), national, "0" + national)
              .distinct()
              .toList();
      traces.addAll(texts);
      texts.forEach(text -> HASHES.forEach(hash -> written(digest(hash, text), traces)));
      texts.forEach(text -> written(text.getBytes(StandardCharsets.UTF_8), traces));
      written(Blinding.of(identifier.bytes(), new SecureRandom()).unblinded().encode(), traces);
    }
    return traces;
  }

  private static void written(byte[] bytes, List<String> traces) {
    traces.add(HexFormat.of().formatHex(bytes));
    traces.add(HexFormat.of().withUpperCase().formatHex(bytes));
    traces.add(Base64.getEncoder().withoutPadding().encodeToString(bytes));
    traces.add(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  private static byte[] digest(String algorithm, String text) {
    try {
      return MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
