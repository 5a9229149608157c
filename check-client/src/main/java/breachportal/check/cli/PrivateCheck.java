package breachportal.check.cli;

import breachportal.check.group.Element;
import breachportal.check.identifier.Typed;
import breachportal.check.index.Point;
import breachportal.check.voprf.Blinding;
import breachportal.check.voprf.Proof;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The private check: blind, prove work, have evaluated, verify, fetch buckets, look.
final class PrivateCheck {

  /// How many identifiers one evaluation can hold.
  static final int MOST_AT_ONCE = 5;

  private static final String SUITE = "ristretto255-SHA512";
  private static final int ENTRY_BYTES = 16;

  /// How many bits a bucket's number may have. It says as many of what a number becomes, to who has
  /// the keys: a country has about 2^30 numbers, so that some thousand others share them.
  private static final int MOST_BUCKET_BITS = 20;

  private static final Base64.Encoder ENCODE = Base64.getUrlEncoder().withoutPadding();
  private static final Base64.Decoder DECODE = Base64.getUrlDecoder();

  private final CheckServer server;
  private final Pins pins;
  private final SecureRandom random = new SecureRandom();

  /// @param pins the keys that are expected; when there are none, the server's word has to do
  PrivateCheck(CheckServer server, Pins pins) {
    this.server = server;
    this.pins = pins;
  }

  /// @param identifiers one to five, all of one kind
  /// @return for each the names of the published leaks it is in, under every epoch that is served
  /// @throws NotChecked when any part could not be checked
  List<SortedSet<String>> leaks(List<Typed> identifiers) throws IOException, InterruptedException {
    Wire.Parameters parameters = server.parameters();
    if (!SUITE.equals(parameters.suite())) {
      throw new NotChecked("the server speaks another suite");
    }
    if (parameters.indexes().isEmpty() && !parameters.leaks().isEmpty()) {
      throw new NotChecked("the server names leaks, and no index that holds them");
    }
    List<SortedSet<String>> found =
        Stream.<SortedSet<String>>generate(TreeSet::new).limit(identifiers.size()).toList();
    for (Wire.Index index : parameters.indexes()) {
      look(identifiers, index, parameters, found);
    }
    return found;
  }

  private void look(
      List<Typed> identifiers,
      Wire.Index told,
      Wire.Parameters parameters,
      List<SortedSet<String>> found)
      throws IOException, InterruptedException {
    String kind = identifiers.getFirst().kind();
    Element key = key(parameters, kind, told.epoch());
    List<Blinding> blindings =
        identifiers.stream().map(each -> Blinding.of(each.bytes(), random)).toList();
    List<String> blinded =
        blindings.stream().map(each -> ENCODE.encodeToString(each.blinded().encode())).toList();
    String work = ProofOfWork.solve(server.challenge());
    Wire.Answer answer = server.evaluate(new Wire.Request(kind, told.epoch(), blinded, work));
    List<Element> evaluated = verified(key, blindings, answer);
    Wire.Parameters now = tellOf(answer.generation(), told, parameters);
    Wire.Index index = index(answer.generation(), told.epoch(), now);
    for (int i = 0; i < blindings.size(); i++) {
      Point point = Point.of(blindings.get(i).finish(evaluated.get(i)));
      found.get(i).addAll(names(now, leaksAt(point, index, answer.token())));
    }
  }

  private Element key(Wire.Parameters parameters, String kind, int epoch) throws NotChecked {
    byte[] served =
        parameters.keys().stream()
            .filter(each -> kind.equals(each.kind()) && each.epoch() == epoch)
            .map(each -> DECODE.decode(each.publicKey()))
            .findFirst()
            .orElseThrow(() -> new NotChecked("the server has no key for " + kind));
    if (pins.none()) {
      return Element.decode(served);
    }
    byte[] pinned =
        pins.key(kind, epoch)
            .orElseThrow(() -> new NotChecked("no key is pinned for " + kind + "@" + epoch));
    if (!MessageDigest.isEqual(pinned, served)) {
      throw new NotChecked("the server's key for " + kind + "@" + epoch + " is not the pinned one");
    }
    return Element.decode(pinned);
  }

  private static List<Element> verified(Element key, List<Blinding> blindings, Wire.Answer answer)
      throws NotChecked {
    try {
      List<Element> evaluated =
          answer.evaluated().stream().map(each -> Element.decode(DECODE.decode(each))).toList();
      List<Element> blinded = blindings.stream().map(Blinding::blinded).toList();
      if (!evaluated.contains(Element.IDENTITY)
          && Proof.decode(DECODE.decode(answer.proof())).holds(key, blinded, evaluated)) {
        return evaluated;
      }
    } catch (IllegalArgumentException malformed) {
      throw new NotChecked("the server's proof can't be read");
    }
    throw new NotChecked("the server's proof does not hold");
  }

  /// A generation can be published between two requests, with a leak that had no name before; then
  /// the parameters are asked again.
  private Wire.Parameters tellOf(long generation, Wire.Index told, Wire.Parameters parameters)
      throws IOException, InterruptedException {
    return told.generation() == generation ? parameters : server.parameters();
  }

  private static Wire.Index index(long generation, int epoch, Wire.Parameters parameters)
      throws NotChecked {
    return parameters.indexes().stream()
        .filter(each -> each.generation() == generation && each.epoch() == epoch)
        .findFirst()
        .orElseThrow(() -> new NotChecked("the server answers of an index it does not name"));
  }

  private List<Integer> leaksAt(Point point, Wire.Index index, String token)
      throws IOException, InterruptedException {
    if (index.bucketBits() < 0 || index.bucketBits() > MOST_BUCKET_BITS) {
      throw new NotChecked("a bucket's number would tell the server too much");
    }
    byte[] bucket = server.bucket(index.generation(), point.bucket(index.bucketBits()), token);
    if (bucket.length != index.bucketBytes() || bucket.length % ENTRY_BYTES != 0) {
      throw new NotChecked("the server's bucket has another length than it names");
    }
    return point.leaks(index.generation(), bucket);
  }

  private static List<String> names(Wire.Parameters parameters, List<Integer> numbers) {
    List<String> names = new ArrayList<>();
    for (Wire.Leak leak : parameters.leaks()) {
      if (numbers.contains(leak.number())) {
        names.add(leak.name());
      }
    }
    return names;
  }
}
