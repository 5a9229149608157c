package breachportal.check.cli;

import breachportal.check.group.Element;
import breachportal.check.index.Point;
import breachportal.check.voprf.Blinding;
import breachportal.check.voprf.Proof;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/// The private check: blind, prove work, have evaluated, verify, fetch one bucket, look.
final class PrivateCheck {

  /// How many identifiers one evaluation can hold.
  static final int MOST_AT_ONCE = 5;

  private static final Base64.Encoder ENCODE = Base64.getUrlEncoder().withoutPadding();
  private static final Base64.Decoder DECODE = Base64.getUrlDecoder();

  private final CheckServer server;
  private final Map<String, String> pins;
  private final SecureRandom random = new SecureRandom();

  /// @param pins the public key that is expected for each kind, base64url; a kind without one is
  ///     taken from the server
  PrivateCheck(CheckServer server, Map<String, String> pins) {
    this.server = server;
    this.pins = pins;
  }

  /// @param identifiers one to five, all of one kind
  /// @return for each the names of the published leaks it is in
  /// @throws IOException when it could not be checked; never to be read as "in none"
  /// @throws InterruptedException when interrupted
  List<List<String>> leaks(List<CanonicalIdentifier> identifiers)
      throws IOException, InterruptedException {
    JsonNode parameters = server.get("/v1/check/parameters");
    JsonNode index = parameters.path("index");
    String kind = identifiers.getFirst().kind();
    Element key = key(parameters, kind, index.path("epoch").asInt());
    List<Blinding> blindings =
        identifiers.stream().map(each -> Blinding.of(each.bytes(), random)).toList();
    JsonNode answer = evaluate(kind, index.path("epoch").asInt(), blindings);
    List<Element> evaluated = verified(key, blindings, answer);
    List<List<String>> found = new ArrayList<>();
    for (int i = 0; i < blindings.size(); i++) {
      Point point = Point.of(blindings.get(i).finish(evaluated.get(i)));
      long generation = answer.path("generation").asLong();
      byte[] bucket =
          server.bucket(
              generation,
              point.bucket(index.path("bucketBits").asInt()),
              answer.path("token").asText());
      found.add(names(parameters, point.leaks(generation, bucket)));
    }
    return found;
  }

  private Element key(JsonNode parameters, String kind, int epoch) throws IOException {
    for (JsonNode each : parameters.path("keys")) {
      if (each.path("kind").asText().equals(kind) && each.path("epoch").asInt() == epoch) {
        String served = each.path("publicKey").asText();
        if (!pins.getOrDefault(kind, served).equals(served)) {
          throw new IOException("the server's key for " + kind + " is not the pinned one");
        }
        return Element.decode(DECODE.decode(served));
      }
    }
    throw new IOException("the server has no key for " + kind);
  }

  private JsonNode evaluate(String kind, int epoch, List<Blinding> blindings)
      throws IOException, InterruptedException {
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    request.put("kind", kind);
    request.put("epoch", epoch);
    var blinded = request.putArray("blinded");
    blindings.forEach(each -> blinded.add(ENCODE.encodeToString(each.blinded().encode())));
    request.put("proofOfWork", ProofOfWork.solve(server.get("/v1/check/challenge")));
    return server.post("/v1/check/evaluate", request);
  }

  private static List<Element> verified(Element key, List<Blinding> blindings, JsonNode answer)
      throws IOException {
    try {
      List<Element> evaluated = new ArrayList<>();
      for (JsonNode each : answer.path("evaluated")) {
        evaluated.add(Element.decode(DECODE.decode(each.asText())));
      }
      Proof proof = Proof.decode(DECODE.decode(answer.path("proof").asText()));
      if (proof.holds(key, blindings.stream().map(Blinding::blinded).toList(), evaluated)) {
        return evaluated;
      }
    } catch (IllegalArgumentException malformed) {
      throw new IOException("the server's answer can't be read: could not be checked");
    }
    throw new IOException("the server's proof does not hold: could not be checked");
  }

  private static List<String> names(JsonNode parameters, List<Integer> numbers) {
    List<String> names = new ArrayList<>();
    for (JsonNode leak : parameters.path("leaks")) {
      if (numbers.contains(leak.path("number").asInt())) {
        names.add(leak.path("name").asText());
      }
    }
    return names;
  }
}
